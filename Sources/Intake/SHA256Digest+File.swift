// SPDX-License-Identifier: Apache-2.0

internal import Ccrypto
internal import Glibc

extension SHA256Digest {
  /// The digest of a file's bytes, read a piece at a time.
  ///
  /// - Throws: ``IntakeError`` where the file cannot be read.
  public init(ofFile path: InputPath) throws(IntakeError) {
    let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else {
      throw IntakeError(.reading, input: path.shown, reason: "cannot be read: \(String(cString: strerror(errno)))")
    }
    defer { close(descriptor) }
    let context = EVP_MD_CTX_new()
    defer { EVP_MD_CTX_free(context) }
    var status = EVP_DigestInit_ex(context, EVP_sha256(), nil)
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else {
        throw IntakeError(.reading, input: path.shown, reason: "cannot be read: \(String(cString: strerror(errno)))")
      }
      if count == 0 { break }
      status &= EVP_DigestUpdate(context, chunk, count)
    }
    var digest = [UInt8](repeating: 0, count: 32)
    status &= EVP_DigestFinal_ex(context, &digest, nil)
    precondition(status == 1, "libcrypto has no SHA-256")
    self.init(hexadecimal: digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())
  }
}
