// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import Auditing
internal import Evidence
internal import Foundation
internal import Reporting

/// `wiretrace verify`: whether a packet or a run is what it was when it was written.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check a packet or a run: digests, custody log, signature, schema, and the analysis itself.",
    usage: "wiretrace verify FOLDER [--rerun] [--allowed-signers FILE --identity ID]",
    discussion: """
      One line a check. VERIFY.txt in a packet tells how to do the same without this tool, the analysis aside. \
      Exit status: 0 all hold, 1 one does not, 64 usage, 66 no such folder, 69 ssh-keygen cannot be run.
      """
  )

  @Argument(help: ArgumentHelp("A packet, or the output folder of an audit.", valueName: "folder"))
  var folder: String

  @Flag(help: "Analyse a packet's captures again: the report must come out byte for byte.")
  var rerun = false

  @Option(help: ArgumentHelp("The keys that are trusted, as ssh-keygen reads them.", valueName: "file"))
  var allowedSigners: String?

  @Option(help: ArgumentHelp("Whose key must have signed.", valueName: "id"))
  var identity: String?

  @Option(help: ArgumentHelp("The certificates that time stamps are trusted by.", valueName: "file"))
  var timestampCa: String?

  @OptionGroup var worker: WorkerOptions

  func run() async throws {
    let status: ExitCode? = try await Failure.reported {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
        throw AuditError(.noInput, "There is no folder \(folder).")
      }
      guard (allowedSigners == nil) == (identity == nil) else {
        throw AuditError(.usage, "--allowed-signers and --identity go together.")
      }
      let verification = FolderVerification(folder: folder)
      var checks: [Check]
      do {
        checks = try await verification.checks(
          allowedSigners: allowedSigners, identity: identity, authorities: timestampCa)
      } catch let error as EvidenceError {
        throw AuditError(error)
      }
      if rerun {
        checks.append(
          verification.isPacket ? repeated() : Check("analysis", .notMade, "a run does not hold its inputs"))
      }
      for check in checks {
        StandardStreams.put("\(check.state.rawValue)\t\(check.name)\t\(VisibleText.line(check.detail, limit: 600))\n")
      }
      return checks.contains { $0.state == .failed } ? ExitStatus.findings : nil
    }
    if let status { throw status }
  }

  private func repeated() -> Check {
    do {
      return try PacketRepetition(folder: folder, limits: try worker.limits()).check()
    } catch {
      return Check("analysis", .failed, "\(error)")
    }
  }
}
