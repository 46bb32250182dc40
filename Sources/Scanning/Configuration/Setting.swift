// SPDX-License-Identifier: Apache-2.0

/// A value of the configuration: its key in the file, what it may be, and what it is where nobody says.
public struct Setting: Sendable {
  /// What a value may be.
  enum Kind: Sendable {
    case text
    /// A whole number of a range.
    case number(ClosedRange<Int>)
    /// A number of a range.
    case fraction(ClosedRange<Double>)
    /// A span of time of a range, in seconds.
    case span(ClosedRange<Double>)
    /// A size in bytes of a range.
    case size(ClosedRange<Int>)
    /// One of some words.
    case choice([String])
    /// Some of some words, parted by commas.
    case words([String])
    /// A program with its arguments; a list in the file.
    case command
  }

  /// The key with its section: `limits.jobs`.
  public let key: String
  let kind: Kind
  /// What holds where nobody says.
  let standard: String
  /// What it is for, in a few words.
  public let help: String

  /// The environment variable that overrides the file.
  public var variable: String {
    "WIRETRACE_"
      + key.unicodeScalars.map { scalar in
        scalar == "." ? "_" : (scalar.properties.isUppercase ? "_\(scalar)" : String(scalar).uppercased())
      }.joined()
  }

  /// Every setting, in the order of the file.
  public static let all: [Setting] = [
    Setting(key: "version", kind: .number(1...1), standard: "1", help: "the version of this file's form"),
    Setting(key: "state.dir", kind: .text, standard: "wiretrace-state", help: "the folder of the store and the index"),
    Setting(key: "manifest", kind: .text, standard: "", help: "what files cannot say: a table, as for audit"),
    Setting(key: "wires", kind: .text, standard: "", help: "wires beside those built in: a table, as for audit"),
    Setting(key: "detect.failOn", kind: .text, standard: "", help: "which cases make the exit status 1"),
    Setting(
      key: "detect.worseBy", kind: .fraction(0...1), standard: "0.05",
      help: "by how much the derived ratio rises before a case is worse"),
    Setting(
      key: "scan.rehashEvery", kind: .number(1...365), standard: "30",
      help: "in how many scans every file is read again"),
    Setting(key: "rights.file", kind: .text, standard: "", help: "the rights register, a CSV table"),
    Setting(key: "rights.warnDays", kind: .number(0...3650), standard: "30", help: "days before an expiry is told"),
    Setting(key: "contact.name", kind: .text, standard: "", help: "who sends the notices of packets"),
    Setting(key: "contact.organisation", kind: .text, standard: "", help: "for whom"),
    Setting(key: "contact.address", kind: .text, standard: "", help: "the postal address"),
    Setting(key: "contact.phone", kind: .text, standard: "", help: "the telephone number"),
    Setting(key: "contact.email", kind: .text, standard: "", help: "the e-mail address"),
    Setting(key: "contact.rightsOwner", kind: .text, standard: "", help: "who owns the rights in the originals"),
    Setting(
      key: "packet.timestampCommand", kind: .command, standard: "",
      help: "the program that is given SHA256SUMS and SHA256SUMS.tsr for a time stamp after RFC 3161"),
    Setting(
      key: "cases.file", kind: .text, standard: "",
      help: "where the states of cases are kept; cases.jsonl in state.dir where empty"),
    Setting(
      key: "report.dir", kind: .text, standard: "wiretrace-reports/%N",
      help: "where reports go; %N is the scan's number, %Y-%m-%d its day; without them each scan has a folder in it"),
    Setting(
      key: "report.formats", kind: .words(["html", "xml", "jsonl", "csv", "pan"]), standard: "html,xml,jsonl",
      help: "the formats of reports"),
    Setting(
      key: "report.whole", kind: .choice(["changed", "always", "never"]), standard: "changed",
      help: "when the report of everything is written beside that of the changes"),
    Setting(
      key: "notify.only", kind: .words(["new", "worse", "unchanged", "gone", "reappeared"]),
      standard: "new,worse,reappeared", help: "which states are told"),
    Setting(
      key: "notify.command", kind: .command, standard: "",
      help: "the program that is given the summary on standard input"),
    Setting(key: "notify.timeout", kind: .span(1...3600), standard: "60s", help: "how long that program may take"),
    Setting(key: "metrics.openmetrics", kind: .text, standard: "", help: "the file of figures for a monitoring system"),
    Setting(
      key: "limits.jobs", kind: .number(0...512), standard: "0", help: "worker processes; 0 for as many as processors"),
    Setting(key: "limits.maxBytes", kind: .size(1024...(1 << 30)), standard: "32M", help: "the largest capture"),
    Setting(key: "limits.perFile", kind: .span(0.1...3600), standard: "10s", help: "how long a page may take"),
    Setting(key: "limits.memory", kind: .size((64 << 20)...(1 << 40)), standard: "2G", help: "the memory of a worker"),
  ]

  /// The setting of a key.
  static func named(_ key: String) -> Setting? { all.first { $0.key == key } }
}
