// SPDX-License-Identifier: Apache-2.0

internal import Auditing
internal import Evidence
internal import Foundation
internal import Intake

/// Looks at a set-up before a scan does, and says what is wrong with it and what to do.
public struct ScanDoctor {
  /// A thing that was looked at.
  public struct Finding: Sendable, Hashable {
    /// Whether it is as it should be.
    public var isSound: Bool
    /// What was looked at, and what to do where it is not as it should be.
    public var text: String
  }

  private let configuration: ScanConfiguration
  private let now: Double

  /// A doctor for a configuration.
  public init(_ configuration: ScanConfiguration, now: Double) {
    self.configuration = configuration
    self.now = now
  }

  /// What was found, in the order in which a scan would come upon it.
  public func findings() -> [Finding] {
    var findings: [Finding] = []
    func look(_ what: String, _ body: () throws -> String) {
      do { findings.append(Finding(isSound: true, text: "\(what): \(try body())")) } catch {
        findings.append(Finding(isSound: false, text: "\(what): \(error)"))
      }
    }
    look("configuration") { configuration.path ?? "none; the defaults hold" }
    look("tables") {
      _ = try ScanSettings(configuration)
      return "can be read"
    }
    look("sources") {
      try configuration.checkSources()
      return "are there"
    }
    for (name, sources) in [("originals", configuration.originals), ("suspects", configuration.suspects)] {
      for source in sources {
        look("\(name) \(source.path)") {
          let today = CalendarDay(at: now)
          let listing = CaptureListing([source], days: today...today, now: now, leavingOut: [configuration.stateFolder])
          guard !listing.files.isEmpty || !listing.unsettled.isEmpty || CalendarDay.isDated(source.path) else {
            throw AuditError(.noInput, "no file matches; check the pattern")
          }
          return "\(listing.files.count) files, \(listing.unsettled.count) of them still being written"
        }
      }
    }
    look("state folder") {
      try Scan.make(folder: configuration.stateFolder)
      return try Self.written(in: configuration.stateFolder)
    }
    look("lock") {
      if let holder = LockFile.holder(of: "\(configuration.stateFolder)/lock") {
        throw AuditError(.locked, "held by \(holder); wait for it")
      }
      return "free"
    }
    look("store") {
      let path = "\(configuration.stateFolder)/\(ScanStore.fileName)"
      guard FileManager.default.fileExists(atPath: path) else { return "none yet; the first scan makes it" }
      return "version \(try StoreHead.version(of: path, format: .scans))"
    }
    look("report folder") {
      let folder = configuration.text("report.dir").split(separator: "/", omittingEmptySubsequences: false)
        .prefix { !$0.contains("%") }.joined(separator: "/")
      guard !folder.isEmpty else { return "the working folder" }
      try Scan.make(folder: folder)
      return try Self.written(in: folder)
    }
    look("free space") { try freeSpace() }
    look("rights register") {
      let rights = try ScanRights(configuration, day: CalendarDay(at: now))
      guard let rights else { return "none" }
      return rights.expiring.isEmpty
        ? "can be read" : "can be read; ends soon: \(rights.expiring.joined(separator: ", "))"
    }
    look("notices") {
      guard let program = configuration.notifyCommand.first else { return "nobody is told" }
      guard FileManager.default.isExecutableFile(atPath: program) else {
        throw AuditError(.configuration, "\(program) is not there or cannot be run; check notify.command")
      }
      return program
    }
    return findings
  }

  private static func written(in folder: String) throws -> String {
    let probe = "\(folder)/.wiretrace-doctor"
    do { try Data("x".utf8).write(to: URL(filePath: probe)) } catch {
      throw AuditError(.writing, "\(folder) cannot be written; check its owner and permissions")
    }
    unlink(probe)
    return "\(folder) can be written"
  }

  private func freeSpace() throws -> String {
    let attributes = try FileManager.default.attributesOfFileSystem(forPath: configuration.stateFolder)
    let free = (attributes[.systemFreeSize] as? NSNumber)?.intValue ?? 0
    guard free > 256 << 20 else {
      throw AuditError(.writing, "\(ByteSize.shown(free)) where the store lies; free some")
    }
    return ByteSize.shown(free)
  }
}
