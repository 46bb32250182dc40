// SPDX-License-Identifier: Apache-2.0

public import Auditing
internal import Evidence
internal import Foundation
internal import Intake

/// What a scan is told: from flags, the environment, a file and the defaults, in this order.
public struct ScanConfiguration: Sendable {
  /// Where a value came from.
  public enum Origin: Sendable, Hashable {
    case flag
    case environment
    /// A line of the file.
    case file(line: Int)
    case standard

    /// The origin for a reader.
    public var shown: String {
      switch self {
      case .flag: "flag"
      case .environment: "environment"
      case .file(let line): "line \(line)"
      case .standard: "default"
      }
    }
  }

  /// The file that was read; nil where there was none.
  public internal(set) var path: String?
  /// Where the originals are.
  public internal(set) var originals: [CaptureSourceSetting] = []
  /// Where the pages are.
  public internal(set) var suspects: [CaptureSourceSetting] = []
  var values: [String: (value: String, origin: Origin)] = [:]
  /// The values that another origin goes before, by key.
  var overridden: [String: [String]] = [:]
  /// The programs with their arguments, by key.
  var commands: [String: [String]] = [:]

  /// A value as text with where it came from.
  public func value(_ setting: Setting) -> (text: String, origin: Origin) {
    values[setting.key].map { ($0.value, $0.origin) } ?? (setting.standard, .standard)
  }

  /// The program that is given the summary of a scan, with its arguments.
  var notifyCommand: [String] { commands["notify.command"] ?? [] }

  /// The program that makes a packet's time stamp, with its arguments; empty where there is none.
  public var timestampCommand: [String] { commands["packet.timestampCommand"] ?? [] }

  /// Who sends notices, by the names of the fields in the configuration; what nobody set is not there.
  public var contact: [String: String] {
    let known = Setting.all.filter { $0.key.hasPrefix("contact.") }
    return Dictionary(
      uniqueKeysWithValues: known.compactMap { setting in
        optional(setting.key).map { (String(setting.key.dropFirst("contact.".count)), $0) }
      })
  }

  /// The rights registers that a flag, the environment or the file names, whichever goes before the others.
  public var rightsFiles: [String] {
    ([text("rights.file")] + (overridden["rights.file"] ?? [])).filter { !$0.isEmpty }
  }

  /// Where the states of cases are kept; nil where there is neither a file of the configuration nor a value.
  public var casesFile: String? {
    optional("cases.file") ?? (path == nil ? nil : "\(stateFolder)/\(CaseLedger.fileName)")
  }

  /// The text of a key.
  func text(_ key: String) -> String { values[key]?.value ?? Setting.named(key)?.standard ?? "" }

  /// The text of a key; nil where it is empty.
  func optional(_ key: String) -> String? { text(key).isEmpty ? nil : text(key) }

  /// The number of a key.
  func number(_ key: String) -> Int { Int(text(key)) ?? 0 }

  /// The seconds of a key.
  func seconds(_ key: String) -> Double { TimeSpan.seconds(text(key)) ?? 0 }

  /// The limits of a page.
  public var limits: WorkerLimits {
    WorkerLimits(
      seconds: seconds("limits.perFile"), memory: ByteSize.parsed(text("limits.memory")),
      maximumBytes: ByteSize.parsed(text("limits.maxBytes")) ?? CaptureReader.defaultLimit)
  }

  /// The worker processes; nil for as many as processors.
  public var jobs: Int? { number("limits.jobs") == 0 ? nil : number("limits.jobs") }

  /// The folder of the store.
  public var stateFolder: String { text("state.dir") }

  /// The folders that a scan writes into.
  public var writtenFolders: [String] {
    let reports = text("report.dir").split(separator: "/", omittingEmptySubsequences: false).prefix {
      !$0.contains("%")
    }
    let metrics = optional("metrics.openmetrics").map { URL(filePath: $0).deletingLastPathComponent().path }
    return [stateFolder] + (reports.isEmpty ? [] : [reports.joined(separator: "/")]) + (metrics.map { [$0] } ?? [])
  }

  /// The arguments that have a worker process work under these limits.
  public var workerArguments: [String] {
    [
      "worker", "--timeout", "\(seconds("limits.perFile"))", "--memory", text("limits.memory"), "--max-bytes",
      text("limits.maxBytes"),
    ] + (wires.map { ["--wires", $0] } ?? [])
  }

  /// The table of further wires, if any.
  public var wires: String? { optional("wires") }
}
