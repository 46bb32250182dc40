// SPDX-License-Identifier: Apache-2.0

public import Auditing
internal import Foundation
internal import Intake
internal import Yams

/// Reads a configuration and says what is wrong with it, with line and nearest name.
public struct ConfigurationReader {
  /// The largest file that is read, in bytes.
  private static let largest = 1 << 20
  /// The name of the file in a folder.
  public static let fileName = "wiretrace.yaml"

  private let environment: [String: String]
  private let flags: [String: String]
  private var configuration = ScanConfiguration()

  /// A reader.
  ///
  /// - Parameters:
  ///   - environment: The variables, `WIRETRACE_LIMITS_JOBS` for `limits.jobs`.
  ///   - flags: What the command line says, by key.
  public init(environment: [String: String], flags: [String: String] = [:]) {
    self.environment = environment
    self.flags = flags
  }

  /// The file that is read where none is named: `./wiretrace.yaml`, then in the user's folder, then in the system's.
  public func standardPath() -> String? {
    let home = environment["XDG_CONFIG_HOME"] ?? environment["HOME"].map { "\($0)/.config" }
    let places = [Self.fileName] + (home.map { ["\($0)/wiretrace/config.yaml"] } ?? []) + ["/etc/wiretrace/config.yaml"]
    return places.first { FileManager.default.fileExists(atPath: $0) }
  }

  /// The configuration of a file, or of the defaults where there is none.
  ///
  /// - Throws: `AuditError` with the code `configuration` that names the line, or `noInput`.
  public mutating func read(_ path: String?) throws(AuditError) -> ScanConfiguration {
    configuration = ScanConfiguration()
    if let path = path ?? standardPath() {
      configuration.path = path
      let bytes: [UInt8]
      do throws(IntakeError) {
        bytes = try CaptureReader(limit: Self.largest).bytes(of: InputPath(path))
      } catch {
        throw AuditError(.noInput, "The configuration \(error)")
      }
      try read(bytes, path: path)
    }
    for setting in Setting.all {
      if let value = flags[setting.key] {
        if let other = environment[setting.variable] {
          configuration.overridden[setting.key, default: []].append(other)
        }
        try set(setting, value, .flag, "the command line: \(setting.key)")
      } else if let value = environment[setting.variable] {
        try set(setting, value, .environment, "the environment: \(setting.variable)")
      }
    }
    return configuration
  }

  /// Reads the bytes of a file.
  private mutating func read(_ bytes: [UInt8], path: String) throws(AuditError) {
    guard (try? UTF8Span(validating: bytes.span)) != nil else {
      throw AuditError(.configuration, "\(path) is not UTF-8; save it as UTF-8.")
    }
    var text = String(
      decoding: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...], as: UTF8.self)
    text = text.replacingOccurrences(of: "\r\n", with: "\n")
    if text.allSatisfy(\.isWhitespace) { return }
    let root: ConfigurationNode
    do {
      var info: [CodingUserInfoKey: Any] = [:]
      if let key = ConfigurationNode.Budget.key { info[key] = ConfigurationNode.Budget() }
      root = try YAMLDecoder().decode(ConfigurationNode.self, from: text, userInfo: info)
    } catch {
      throw AuditError(.configuration, "\(path): \(Self.reason(error))")
    }
    guard case .map(let entries) = root.content else {
      throw AuditError(
        .configuration, "\(path), line \(root.line): the file must be a map of settings; see wiretrace config init.")
    }
    for (key, node) in entries { try read(key, node, path: path) }
  }

  private mutating func read(_ key: String, _ node: ConfigurationNode, path: String) throws(AuditError) {
    let place = "\(path), line \(node.line)"
    switch key {
    case "originals": configuration.originals = try sources(node, key, path: path)
    case "suspects": configuration.suspects = try sources(node, key, path: path)
    default:
      if let setting = Setting.named(key) { return try set(setting, from: node, place) }
      let sections = Set(
        Setting.all.compactMap { $0.key.contains(".") ? $0.key.split(separator: ".").first.map(String.init) : nil })
      guard sections.contains(key) else {
        let known = sections.sorted() + ["originals", "suspects"] + Setting.all.map(\.key).filter { !$0.contains(".") }
        throw Self.unknown(key, place, among: known)
      }
      if case .nothing = node.content { return }
      guard case .map(let entries) = node.content else {
        throw AuditError(.configuration, "\(place): \(key) must hold settings, as \(key): { name: value }.")
      }
      for (name, value) in entries {
        guard let setting = Setting.named("\(key).\(name)") else {
          let known = Setting.all.map(\.key).filter { $0.hasPrefix("\(key).") }.map {
            String($0.dropFirst(key.count + 1))
          }
          throw Self.unknown(name, "\(path), line \(value.line)", among: known)
        }
        try set(setting, from: value, "\(path), line \(value.line)")
      }
    }
  }

  private mutating func set(_ setting: Setting, from node: ConfigurationNode, _ place: String) throws(AuditError) {
    switch node.content {
    case .nothing: return
    case .scalar(let value): try set(setting, value, .file(line: node.line), place)
    case .list(let items):
      var words: [String] = []
      for item in items {
        guard case .scalar(let word) = item.content else {
          throw AuditError(.configuration, "\(place): \(setting.key) must be a list of words.")
        }
        words.append(word)
      }
      switch setting.kind {
      case .words: try set(setting, words.joined(separator: ","), .file(line: node.line), place)
      case .command:
        configuration.commands[setting.key] = words
        configuration.values[setting.key] = (words.joined(separator: " "), .file(line: node.line))
      default: throw AuditError(.configuration, "\(place): \(setting.key) must be one value, not a list.")
      }
    case .map: throw AuditError(.configuration, "\(place): \(setting.key) must be one value, not a map.")
    }
  }

  private mutating func set(
    _ setting: Setting, _ value: String, _ origin: ScanConfiguration.Origin, _ place: String
  ) throws(AuditError) {
    if let fault = setting.fault(of: value) { throw AuditError(.configuration, "\(place): \(setting.key) \(fault).") }
    if case .command = setting.kind {
      // A command is a list of arguments and never a line for a shell.
      guard value.isEmpty || value.hasPrefix("/") else {
        throw AuditError(
          .configuration, "\(place): \(setting.key) must be a list such as [/usr/local/bin/notify, --scan].")
      }
      configuration.commands[setting.key] = value.isEmpty ? [] : [value]
    }
    if let earlier = configuration.values.updateValue((value, origin), forKey: setting.key) {
      configuration.overridden[setting.key, default: []].append(earlier.value)
    }
  }

  private func sources(
    _ node: ConfigurationNode, _ key: String, path: String
  ) throws(AuditError) -> [CaptureSourceSetting] {
    if case .nothing = node.content { return [] }
    guard case .list(let items) = node.content else {
      throw AuditError(
        .configuration, "\(path), line \(node.line): \(key) must be a list, as - { path: \"pages/*.html\" }.")
    }
    var sources: [CaptureSourceSetting] = []
    for item in items { sources.append(try source(item, key, path: path)) }
    return sources
  }

  private func source(
    _ item: ConfigurationNode, _ key: String, path: String
  ) throws(AuditError) -> CaptureSourceSetting {
    let known = key == "originals" ? ["path", "wire", "settle"] : ["path", "settle"]
    guard case .map(let entries) = item.content else {
      throw AuditError(.configuration, "\(path), line \(item.line): an entry of \(key) must be a map with a path.")
    }
    var source = CaptureSourceSetting(path: "", wire: nil, settle: key == "originals" ? 0 : 600)
    for (name, value) in entries {
      let place = "\(path), line \(value.line)"
      guard known.contains(name) else { throw Self.unknown(name, place, among: known) }
      guard case .scalar(let text) = value.content else {
        throw AuditError(.configuration, "\(place): \(name) must be one value.")
      }
      switch name {
      case "path": source.path = text
      case "wire": source.wire = text
      default:
        guard let seconds = TimeSpan.seconds(text), seconds <= 86_400 else {
          throw AuditError(.configuration, "\(place): settle must be a span of at most a day, such as 10m.")
        }
        source.settle = seconds
      }
    }
    guard !source.path.isEmpty, source.path.utf8.count <= 4096 else {
      throw AuditError(
        .configuration, "\(path), line \(item.line): an entry of \(key) needs a path of at most 4096 bytes.")
    }
    return source
  }

  private static func unknown(_ name: String, _ place: String, among known: [String]) -> AuditError {
    let nearest =
      NearestName.of(name, among: known).map { "Did you mean \($0)?" } ?? "Known are \(known.joined(separator: ", "))."
    return AuditError(
      .configuration, "\(place): there is no setting \(InputPath(String(name.prefix(80))).shown). \(nearest)")
  }

  private static func reason(_ error: any Error) -> String {
    switch error {
    case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _):
      return "line \(mark.line): \(problem)."
    case YamlError.duplicatedKeysInMapping(let keys, let context):
      return "line \(context.mark.line): \(keys.joined(separator: ", ")) stands more than once; keep one."
    case DecodingError.dataCorrupted(let context):
      // The decoder wraps what the parser said, which names the line.
      if let underlying = context.underlyingError { return reason(underlying) }
      let text = context.debugDescription
      return text.hasSuffix(".") ? text : "\(text)."
    default: return "it cannot be read as YAML."
    }
  }
}
