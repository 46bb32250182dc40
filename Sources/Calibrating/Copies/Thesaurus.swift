// SPDX-License-Identifier: Apache-2.0

internal import Foundation

/// The thesaurus that copies are spun with: Debian's `mythes-en-us`, which the tool's own synonym table is not made of.
struct Thesaurus: Sendable {
  /// Where Debian's package puts it.
  static let path = "/usr/share/mythes/th_en_US_v2.dat"

  /// Near synonyms by headword.
  private(set) var near: [String: [String]] = [:]
  /// Wider terms, sisters and other relations by headword: what careless spinners take.
  private(set) var far: [String: [String]] = [:]

  /// The thesaurus of a file in MyThes format.
  init(path: String = Thesaurus.path) throws {
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    var headword: String?
    for line in lines.dropFirst() {
      if line.hasPrefix("(") {
        guard let headword else { continue }
        for entry in line.split(separator: "|").dropFirst() {
          let isFar = entry.hasSuffix(")")
          let word = (isFar ? entry.prefix { $0 != "(" } : entry).trimmingCharacters(in: .whitespaces)
          guard Self.isPlain(word), word != headword else { continue }
          if isFar { far[headword, default: []].append(word) } else { near[headword, default: []].append(word) }
        }
      } else {
        let word = String(line.prefix { $0 != "|" })
        headword = Self.isPlain(word) && word.utf8.count > 3 ? word : nil
      }
    }
  }

  /// The Moby thesaurus: a root and its synonyms a line, parted by commas. It knows no wider terms.
  init(moby path: String) throws {
    // Its lines end with CR LF, which is one Character.
    for line in try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline) {
      let terms = line.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
      guard let root = terms.first, Self.isPlain(root), root.utf8.count > 3 else { continue }
      near[root] = terms.dropFirst().filter { Self.isPlain($0) && $0 != root }
    }
  }

  /// Whether a term is one or two lower-case words.
  private static func isPlain(_ term: String) -> Bool {
    term.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x20 } && term.split(separator: " ").count <= 2
  }

  /// The replacements of a word as it stands, inflected like it; wider terms too if asked for.
  func replacements(of word: String, wide: Bool) -> [String] {
    for (base, inflect) in Self.bases(of: word) {
      var terms = near[base] ?? []
      if wide { terms += far[base] ?? [] }
      if !terms.isEmpty { return terms.map(inflect).filter { $0 != word } }
    }
    return []
  }

  /// The base forms that a word may have, each with how to inflect another base the same way.
  private static func bases(of word: String) -> [(String, @Sendable (String) -> String)] {
    var bases: [(String, @Sendable (String) -> String)] = [(word, { $0 })]
    if word.hasSuffix("ing"), word.utf8.count > 5 {
      let stem = String(word.dropLast(3))
      for base in [stem, stem + "e", String(stem.dropLast())] { bases.append((base, { inflected($0, "ing") })) }
    } else if word.hasSuffix("ed"), word.utf8.count > 4 {
      let stem = String(word.dropLast(2))
      for base in [stem, stem + "e", String(stem.dropLast())] { bases.append((base, { inflected($0, "ed") })) }
    } else if word.hasSuffix("s"), word.utf8.count > 3 {
      let stem = String(word.dropLast())
      bases.append((stem, { inflected($0, "s") }))
      if word.hasSuffix("ies") { bases.append((String(word.dropLast(3)) + "y", { inflected($0, "s") })) }
      if word.hasSuffix("es") { bases.append((String(word.dropLast(2)), { inflected($0, "s") })) }
    }
    return bases
  }

  /// A base with an ending, by the plain rules of spelling; irregular words come out wrong, as spinners' do.
  private static func inflected(_ base: String, _ ending: String) -> String {
    switch ending {
    case "s":
      if base.hasSuffix("y"), !["ay", "ey", "oy"].contains(String(base.suffix(2))) {
        return String(base.dropLast()) + "ies"
      }
      return base.hasSuffix("s") || base.hasSuffix("x") || base.hasSuffix("ch") ? base + "es" : base + "s"
    case "ed":
      if base.hasSuffix("e") { return base + "d" }
      return base.hasSuffix("y") ? String(base.dropLast()) + "ied" : base + "ed"
    default:
      return base.hasSuffix("e") ? String(base.dropLast()) + "ing" : base + "ing"
    }
  }
}
