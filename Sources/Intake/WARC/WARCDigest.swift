// SPDX-License-Identifier: Apache-2.0

internal import Ccrypto

/// A digest that a WARC record states for its content: `sha1:` in base 32, `sha256:` in hexadecimal and so on.
enum WARCDigest {
  private static let base32 = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

  /// Whether bytes have a digest stated; the payload is taken with and without its transfer coding, as writers differ.
  static func check(_ stated: String?, of candidates: [[UInt8]]) -> CaptureSource.DigestCheck? {
    guard let stated else { return nil }
    let parts = stated.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return .notChecked }
    let algorithm: OpaquePointer?
    switch parts[0].lowercased() {
    case "sha1", "sha-1": algorithm = EVP_sha1()
    case "sha256", "sha-256": algorithm = EVP_sha256()
    case "sha512", "sha-512": algorithm = EVP_sha512()
    case "md5": algorithm = EVP_md5()
    default: return .notChecked
    }
    guard let algorithm else { return .notChecked }
    let value = parts[1].lowercased().filter { $0 != "=" }
    for bytes in candidates {
      var digest = [UInt8](repeating: 0, count: 64)
      var length: UInt32 = 0
      guard EVP_Digest(bytes, bytes.count, &digest, &length, algorithm, nil) == 1 else { return .notChecked }
      let found = Array(digest[..<Int(length)])
      let hexadecimal = found.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
      if value == hexadecimal || value == encoded(found).lowercased() { return .verified }
    }
    return .mismatch
  }

  /// Bytes in base 32 (RFC 4648) without padding.
  static func encoded(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    var bits = 0
    var count = 0
    for byte in bytes {
      bits = (bits << 8 | Int(byte)) & 0xFFFF
      count += 8
      while count >= 5 {
        count -= 5
        text.append(base32[bits >> count & 31])
      }
    }
    if count > 0 { text.append(base32[bits << (5 - count) & 31]) }
    return String(decoding: text, as: UTF8.self)
  }
}
