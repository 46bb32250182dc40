// SPDX-License-Identifier: Apache-2.0

internal import Ccrypto

/// The SHA-256 digest of some bytes, as 64 lower-case hexadecimal digits.
public struct SHA256Digest: Sendable, Hashable, Codable, CustomStringConvertible {
  /// The digest in hexadecimal.
  public let hexadecimal: String

  /// The digest of bytes.
  ///
  /// - Complexity: O(n).
  public init(of bytes: [UInt8]) {
    var digest = [UInt8](repeating: 0, count: 32)
    var length: UInt32 = 0
    let status = EVP_Digest(bytes, bytes.count, &digest, &length, EVP_sha256(), nil)
    precondition(status == 1 && length == 32, "libcrypto has no SHA-256")
    hexadecimal = digest.map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }

  /// A digest read back from its hexadecimal form.
  public init(hexadecimal: String) {
    self.hexadecimal = hexadecimal
  }

  /// The digest read from a coded string.
  public init(from decoder: any Decoder) throws {
    hexadecimal = try decoder.singleValueContainer().decode(String.self)
  }

  /// Codes the digest as one string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(hexadecimal)
  }

  /// The digest in hexadecimal.
  public var description: String { hexadecimal }
}
