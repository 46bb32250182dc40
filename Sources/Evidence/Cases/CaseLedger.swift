// SPDX-License-Identifier: Apache-2.0

internal import Foundation
internal import Reporting

/// What became of cases after they were found: an append-only file beside the runs, one step a line.
public struct CaseLedger: Sendable {
  /// The file's usual name.
  public static let fileName = "cases.jsonl"

  /// The states of a case in its own life.
  public enum Standing: String, Sendable, Codable, CaseIterable {
    /// A run found it.
    case found
    /// A packet was made of it.
    case packetMade = "packet-made"
    /// A notice was sent.
    case sent
    /// The page is not there any more.
    case gone
    /// It was gone, and a later run found it again.
    case reappeared

    /// Whether something is still to be done.
    public var isOpen: Bool { self != .gone }
  }

  /// A step of a case.
  public struct Step: Sendable, Codable, Hashable {
    /// The case's id.
    public var id: String
    /// The state that it reached.
    public var standing: Standing
    /// When, ISO 8601 in UTC.
    public var time: String
    /// Who said so: a person, or the run.
    public var by: String
    /// The page's address or path.
    public var page: String?
    /// Anything else.
    public var note: String?

    /// A step.
    public init(id: String, standing: Standing, time: String, by: String, page: String? = nil, note: String? = nil) {
      self.id = id
      self.standing = standing
      self.time = time
      self.by = by
      self.page = page
      self.note = note
    }
  }

  /// The file.
  public let path: String
  /// The steps in their order.
  public private(set) var steps: [Step]

  /// The ledger in a file; empty where there is none.
  ///
  /// - Throws: ``EvidenceError`` with the code `damaged` that names a line which is no step.
  public init(_ path: String) throws(EvidenceError) {
    self.path = path
    var steps: [Step] = []
    let bytes = FileManager.default.contents(atPath: path) ?? Data()
    for (number, line) in bytes.split(separator: 0x0A).enumerated() {
      guard let step = try? JSONDecoder().decode(Step.self, from: Data(line)) else {
        throw EvidenceError(
          .damaged, "\(path), line \(number + 1), is no step of a case; take it out or restore the file.")
      }
      steps.append(step)
    }
    self.steps = steps
  }

  /// The last step of every case, in the order of their first ones.
  public var last: [Step] {
    var order: [String] = []
    var last: [String: Step] = [:]
    for step in steps {
      if last[step.id] == nil { order.append(step.id) }
      var step = step
      step.page = step.page ?? last[step.id]?.page
      last[step.id] = step
    }
    return order.compactMap { last[$0] }
  }

  /// Adds a step at the end of the file.
  ///
  /// - Throws: ``EvidenceError`` where it cannot be written.
  public mutating func add(_ step: Step) throws {
    let line = try JSONLine.bytes(of: step)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw EvidenceError(.writing, "\(path) cannot be written: \(String(cString: strerror(errno))).")
    }
    defer { close(descriptor) }
    guard write(descriptor, line, line.count) == line.count, fsync(descriptor) == 0 else {
      throw EvidenceError(.writing, "\(path) cannot be written: \(String(cString: strerror(errno))).")
    }
    steps.append(step)
  }

  /// The steps that a run makes known: cases found for the first time, gone, or back again.
  ///
  /// - Parameters:
  ///   - found: The derived cases of the run by id, with the page's address or path, in their order.
  ///   - unread: The pages that the run could not assess: nothing is known of them, so none of them is gone.
  ///   - time: The time of the run.
  ///   - run: The run's name.
  /// - Returns: The steps in order.
  public func steps(
    of found: [(id: String, page: String)], unread: Set<String>, time: String, run: String
  ) -> [Step] {
    let ids = Set(found.map(\.id))
    let known = Dictionary(uniqueKeysWithValues: last.map { ($0.id, $0) })
    var steps: [Step] = []
    for (id, page) in found {
      switch known[id]?.standing {
      case nil: steps.append(Step(id: id, standing: .found, time: time, by: run, page: page))
      case .gone: steps.append(Step(id: id, standing: .reappeared, time: time, by: run, page: page))
      default: break
      }
    }
    for step in last where step.standing.isOpen && !ids.contains(step.id) {
      if let page = step.page, unread.contains(page) { continue }
      steps.append(Step(id: step.id, standing: .gone, time: time, by: run, page: step.page))
    }
    return steps
  }
}
