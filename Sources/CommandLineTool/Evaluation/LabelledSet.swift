// SPDX-License-Identifier: Apache-2.0

internal import Foundation

/// Labelled pages that are measured together.
struct LabelledSet {
  let name: String
  var pages: [LabelledPage]

  private struct Expected: Decodable {
    struct Page: Decodable {
      struct Junk: Decodable {
        var kind: String
        var text: String
        var copies: Int?
      }
      var path: String
      var junk: [Junk]
    }
    var pages: [Page]
  }

  private struct Meta: Decodable {
    var id: String?
    var page: String?
    var set: String?
    var html: String
    var gold: String
  }

  private struct Truth: Decodable {
    var page: String
    var kind: String?
    var text: String
    var count: Int?
    var expected: String?
  }

  /// The pages of the fixtures.
  init(fixtures: URL) throws {
    let folder = fixtures.appending(path: "expected")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }
      .sorted()
    name = "fixtures"
    pages = try files.flatMap { file in
      try JSONDecoder().decode(Expected.self, from: Data(contentsOf: folder.appending(path: file))).pages.map { page in
        let gold = fixtures.appending(path: page.path.replacing("pages/", with: "gold/", maxReplacements: 1))
          .deletingPathExtension().appendingPathExtension("txt")
        return LabelledPage(
          path: fixtures.appending(path: page.path).path, gold: try? String(contentsOf: gold, encoding: .utf8),
          junk: page.junk.map { LabelledPage.Piece(kind: $0.kind, text: $0.text, copies: $0.copies ?? 1) })
      }
    }
  }

  private init(name: String, pages: [LabelledPage]) {
    self.name = name
    self.pages = pages
  }

  /// The sets of a folder with `meta.jsonl`: one for each `set` that it names, or one with the folder's name.
  static func sets(data: URL) throws -> [LabelledSet] {
    func rows<Row: Decodable>(_ file: String, _ type: Row.Type) throws -> [Row] {
      guard let text = try? Data(contentsOf: data.appending(path: file)) else { return [] }
      return try text.split(separator: 0x0A).map { try JSONDecoder().decode(Row.self, from: $0) }
    }
    let junk = Dictionary(grouping: try rows("junk.jsonl", Truth.self)) { Self.stem($0.page) }
    let decoys = Dictionary(grouping: try rows("decoys.jsonl", Truth.self)) { Self.stem($0.page) }
    var sets: [String: [LabelledPage]] = [:]
    for meta in try rows("meta.jsonl", Meta.self) {
      let stem = Self.stem(meta.html)
      let page = LabelledPage(
        path: data.appending(path: meta.html).path,
        gold: try String(contentsOf: data.appending(path: meta.gold), encoding: .utf8),
        junk: (junk[stem] ?? []).map {
          LabelledPage.Piece(kind: $0.kind ?? "", text: $0.text, copies: $0.count ?? 1, expected: $0.expected)
        },
        decoys: (decoys[stem] ?? []).map(\.text))
      sets[meta.set ?? data.lastPathComponent, default: []].append(page)
    }
    return sets.keys.sorted().map { LabelledSet(name: $0, pages: sets[$0] ?? []) }
  }

  /// The name of a file without its folder and ending.
  private static func stem(_ path: String) -> String {
    URL(filePath: path).deletingPathExtension().lastPathComponent
  }
}
