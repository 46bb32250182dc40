// SPDX-License-Identifier: Apache-2.0

internal import Foundation
internal import Intake
internal import Markup
internal import Reporting

/// A check of a packet or a run, for a line of its own.
public struct Check: Sendable, Hashable {
  /// What came of it.
  public enum State: String, Sendable {
    case passed = "ok"
    case failed = "FAILED"
    case notMade = "not checked"
  }

  /// What was checked.
  public var name: String
  /// What came of it.
  public var state: State
  /// More words, for a failure the file's name.
  public var detail: String

  /// A check with what came of it.
  public init(_ name: String, _ state: State, _ detail: String) {
    self.name = name
    self.state = state
    self.detail = detail
  }
}

/// Checks the folder of a packet or of a run against itself, and its signature.
public struct FolderVerification: Sendable {
  private let folder: String

  /// A verification of a folder.
  public init(folder: String) { self.folder = folder }

  /// Whether the folder holds a packet and not a run.
  public var isPacket: Bool { FileManager.default.fileExists(atPath: "\(folder)/\(PacketManifest.name)") }

  /// Checks files, custody log, signature and XML; each check is a line.
  ///
  /// - Parameters:
  ///   - allowedSigners: The file of the keys that are trusted, if any.
  ///   - identity: Whose key must have signed.
  ///   - authorities: The file of the certificates that time stamps are trusted by, if any.
  /// - Returns: The checks in order.
  /// - Throws: ``EvidenceError`` where `ssh-keygen` cannot be run.
  public func checks(
    allowedSigners: String?, identity: String?, authorities: String?
  ) async throws -> [Check] {
    var checks = files()
    if isPacket { checks.append(custody()) }
    checks.append(try await signature(allowedSigners: allowedSigners, identity: identity))
    if let check = try await timestamp(authorities: authorities) { checks.append(check) }
    checks.append(xml())
    return checks
  }

  private func files() -> [Check] {
    let list = ChecksumList(in: folder)
    guard !list.digests.isEmpty else {
      return [Check("files", .failed, "\(ChecksumList.name) is missing or lists nothing")]
    }
    var failed: [Check] = []
    if list.isDamaged {
      failed.append(Check("files", .failed, "\(ChecksumList.name) has a line that is none of its own"))
    }
    for (path, digest) in list.digests {
      let parts = path.split(separator: "/", omittingEmptySubsequences: false)
      guard !path.hasPrefix("/"), !parts.contains(".."), !parts.contains("") else {
        failed.append(Check("files", .failed, "\(VisibleText.line(path, limit: 200)) leads out of the folder"))
        continue
      }
      let found = try? SHA256Digest(ofFile: InputPath("\(folder)/\(path)"))
      if found?.hexadecimal != digest {
        let reason = found == nil ? "is missing or cannot be read" : "is not the file that was listed"
        failed.append(Check("files", .failed, "\(VisibleText.line(path, limit: 200)) \(reason)"))
      }
    }
    if isPacket {
      let listed = Set(list.paths + [ChecksumList.name, SSHSignature.fileName, TimestampHook.fileName])
      for path in Self.files(below: folder) where !listed.contains(path) {
        failed.append(Check("files", .failed, "\(VisibleText.line(path, limit: 200)) is not listed"))
      }
    }
    return failed.isEmpty ? [Check("files", .passed, "\(list.paths.count) files have the digests listed")] : failed
  }

  private func custody() -> Check {
    guard let bytes = FileManager.default.contents(atPath: "\(folder)/\(CustodyLog.name)") else {
      return Check("custody", .failed, "\(CustodyLog.name) is missing")
    }
    let faults = CustodyLog.faults(in: Array(bytes))
    return faults.isEmpty
      ? Check("custody", .passed, "each line follows the one before it")
      : Check("custody", .failed, "\(CustodyLog.name): \(faults.joined(separator: "; "))")
  }

  private func signature(allowedSigners: String?, identity: String?) async throws -> Check {
    let isThere = FileManager.default.fileExists(atPath: "\(folder)/\(SSHSignature.fileName)")
    guard let allowedSigners, let identity else {
      return isThere
        ? Check(
          "signature", .failed,
          "there is one, and without --allowed-signers and --identity nobody can say whose it is")
        : Check("signature", .notMade, "there is none")
    }
    guard isThere else { return Check("signature", .failed, "\(SSHSignature.fileName) is missing") }
    if let fault = try await SSHSignature.fault(in: folder, allowedSigners: allowedSigners, identity: identity) {
      return Check("signature", .failed, "\(SSHSignature.fileName): \(fault)")
    }
    return Check("signature", .passed, "made by a key of \(VisibleText.line(identity, limit: 100))")
  }

  private func timestamp(authorities: String?) async throws -> Check? {
    let isThere = FileManager.default.fileExists(atPath: "\(folder)/\(TimestampHook.fileName)")
    guard let authorities else {
      return isThere
        ? Check("time stamp", .failed, "there is one, and without --timestamp-ca nobody can say whose it is") : nil
    }
    guard isThere else { return Check("time stamp", .failed, "\(TimestampHook.fileName) is missing") }
    if let fault = try await TimestampHook.fault(in: folder, authorities: authorities) {
      return Check("time stamp", .failed, "\(TimestampHook.fileName): \(fault)")
    }
    return Check(
      "time stamp", .passed,
      "made over \(ChecksumList.name) by an authority of \(VisibleText.line(authorities, limit: 200))")
  }

  private func xml() -> Check {
    let path = isPacket ? "report/report.xml" : "report.xml"
    guard FileManager.default.fileExists(atPath: "\(folder)/\(path)") else {
      return Check("schema", isPacket ? .failed : .notMade, "\(path) is not there")
    }
    do {
      let document = try CaptureReader(limit: 1 << 31).bytes(of: InputPath("\(folder)/\(path)"))
      let violations = try XMLSchema(ReportSchema.bytes).violations(of: document)
      guard let first = violations.first else { return Check("schema", .passed, "\(path) is valid") }
      return Check("schema", .failed, "\(path), \(VisibleText.line(first.description, limit: 300))")
    } catch {
      return Check("schema", .failed, "\(path): \(VisibleText.line("\(error)", limit: 300))")
    }
  }

  /// The files below a folder, links and hidden files too, in the order of their bytes.
  private static func files(below folder: String) -> [String] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    return names.filter { name in
      var isFolder: ObjCBool = false
      let isLink = (try? FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/\(name)")) != nil
      return isLink
        || (FileManager.default.fileExists(atPath: "\(folder)/\(name)", isDirectory: &isFolder) && !isFolder.boolValue)
    }.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }
}
