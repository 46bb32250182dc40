// SPDX-License-Identifier: Apache-2.0

internal import Language

/// The news agencies that datelines, credit lines and hosts are recognised by.
public struct WireList: Sendable {
  /// The wires in the order of the list; later ones win where two share a form.
  public private(set) var wires: [Wire] = []

  /// Forms of names in the order of their words, by the hash of the words.
  private var forms: [UInt64: Int] = [:]
  private var hosts: [String: Int] = [:]

  /// The agencies that come with the tool.
  public static let builtIn: WireList = {
    // The table is a part of the program: a test reads it and would fail where it is damaged.
    (try? WireList().adding(tsv: PackageResources.wires_tsv, from: "wires.tsv")) ?? WireList()
  }()

  /// A list without wires.
  public init() {}

  /// This list with the wires of a table added.
  ///
  /// - Parameters:
  ///   - bytes: Tab-separated, with the header `name abbreviation credits domains`; credits and domains are parted by `|`.
  ///   - path: Where the table came from, for messages.
  /// - Returns: A longer list.
  /// - Throws: ``WireListError`` naming the line that is wrong.
  public func adding(tsv bytes: [UInt8], from path: String) throws -> WireList {
    var list = self
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    let header = lines.first.map { $0.split(separator: "\t").map { $0.filter { !$0.isWhitespace } } } ?? []
    guard header == ["name", "abbreviation", "credits", "domains"] else {
      throw WireListError(
        code: .header,
        message: "\(path): the first line must be the tab-separated header \"name abbreviation credits domains\"")
    }
    for (index, line) in lines.enumerated().dropFirst() {
      let line = line.hasSuffix("\r") ? line.dropLast() : line
      if line.allSatisfy(\.isWhitespace) || line.hasPrefix("#") { continue }
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard (2...4).contains(columns.count), !columns[0].isEmpty else {
        throw WireListError(
          code: .columns,
          message: "\(path), line \(index + 1): expected name, abbreviation, credits and domains parted by tabs,"
            + " found \(columns.count) columns")
      }
      func forms(_ column: Int) -> [String] {
        column < columns.count ? columns[column].split(separator: "|").map(String.init) : []
      }
      list.add(
        Wire(name: String(columns[0]), abbreviation: String(columns[1]), credits: forms(2), domains: forms(3)))
    }
    return list
  }

  /// The wire that a whole piece of text names: `AP`, `The Associated Press`, `Reuters`.
  ///
  /// Abbreviations of up to four letters count in capitals only, so that no word is taken for one.
  public func wire(named text: String) -> Wire? {
    wire(named: Array(text.utf8)[...])
  }

  /// The wire whose own host an address or host name is.
  public func wire(host: String) -> Wire? {
    var rest = Substring(host.lowercased())
    while true {
      if let index = hosts[String(rest)] { return wires[index] }
      guard let dot = rest.firstIndex(of: ".") else { return nil }
      rest = rest[rest.index(after: dot)...]
    }
  }

  func wire(named text: ArraySlice<UInt8>) -> Wire? {
    forms[Self.key(text)].map { wires[$0] }
  }

  /// The first wire that words of a text name, with the place of the name.
  ///
  /// - Complexity: O(n) in words; names have at most six.
  func firstMention(in text: ArraySlice<UInt8>) -> (wire: Wire, range: Range<Int>)? {
    let words = Words.ranges(in: text)
    for start in words.indices {
      var end = min(words.count, start + 6)
      while end > start {
        let range = words[start].lowerBound..<words[end - 1].upperBound
        if let wire = wire(named: text[range]) { return (wire, range) }
        end -= 1
      }
    }
    return nil
  }

  private mutating func add(_ wire: Wire) {
    let index = wires.count
    wires.append(wire)
    for form in wire.credits + [wire.name, wire.abbreviation] where !form.isEmpty {
      forms[Self.key(Array(form.utf8)[...])] = index
    }
    for domain in wire.domains { hosts[domain.lowercased()] = index }
  }

  /// The hash of a text's words: case counts in short words, and a leading "the" does not count.
  private static func key(_ text: ArraySlice<UInt8>) -> UInt64 {
    var words = Words.ranges(in: text)
    if let first = words.first, words.count > 1, Words.hash(of: text[first]) == "the" { words.removeFirst() }
    var hash = WordHash.seed
    let alone = words.count == 1
    for word in words {
      hash = WordHash.step(hash, 0x20)
      let keepsCase = alone && word.count <= 4
      for byte in text[word] {
        hash = WordHash.step(hash, !keepsCase && byte &- 0x41 < 26 ? byte | 0x20 : byte)
      }
    }
    return hash
  }
}
