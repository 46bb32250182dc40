// SPDX-License-Identifier: Apache-2.0

internal import Foundation
internal import Intake
internal import Reporting

/// Signatures over `SHA256SUMS` in the SSHSIG format, made and checked by `ssh-keygen`: no key is handled here.
enum SSHSignature {
  /// The signature's file name.
  static let fileName = "SHA256SUMS.sig"
  /// What the signature is for; one made for something else does not pass.
  static let namespace = "wiretrace-packet"

  /// Signs a file with a key; the signature lies beside it.
  ///
  /// - Throws: ``EvidenceError`` with what `ssh-keygen` says.
  static func sign(_ file: String, key: String) async throws {
    let (succeeded, said) = try await CalledProgram.call(
      "ssh-keygen", ["-q", "-Y", "sign", "-f", key, "-n", namespace, file])
    guard succeeded else {
      throw EvidenceError(.program, "ssh-keygen did not sign with \(key): \(VisibleText.line(said, limit: 300))")
    }
  }

  /// What is wrong with the signature of a folder; nil where the identity's key made it.
  static func fault(in folder: String, allowedSigners: String, identity: String) async throws -> String? {
    let list = try CaptureReader().bytes(of: InputPath("\(folder)/\(ChecksumList.name)"))
    let (succeeded, said) = try await CalledProgram.call(
      "ssh-keygen",
      [
        "-q", "-Y", "verify", "-f", allowedSigners, "-I", identity, "-n", namespace, "-s", "\(folder)/\(fileName)",
      ], input: list)
    return succeeded ? nil : VisibleText.line(said, limit: 300)
  }
}
