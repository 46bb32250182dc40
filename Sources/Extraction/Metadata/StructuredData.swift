// SPDX-License-Identifier: Apache-2.0

internal import Foundation

/// What a page's JSON-LD says of its article.
struct StructuredData {
  var headline: String?
  var body: String?
  var published: String?
  var modified: String?
  var author: String?
  var publisher: String?
  var language: String?
  var dateline: String?
  var type: String?
  /// Whether the page says that it is not free to read.
  var isReserved = false
  /// Other statements of origin: key and value.
  var origins: [(key: String, value: String)] = []

  private static let originKeys = [
    "isBasedOn", "isBasedOnUrl", "sourceOrganization", "provider", "copyrightHolder", "creditText", "mainEntityOfPage",
  ]

  /// Reads the first article of a script of JSON-LD; nil where there is none or it is no JSON.
  ///
  /// - Complexity: O(n); nesting beyond what Foundation reads is refused by it.
  init?(json: [UInt8]) {
    guard let root = try? JSONSerialization.jsonObject(with: Data(json), options: [.fragmentsAllowed]) else {
      return nil
    }
    // A walk with a list, since the structure is foreign.
    var waiting: [Any] = [root]
    var visited = 0
    while !waiting.isEmpty, visited < 2_000 {
      let value = waiting.removeFirst()
      visited += 1
      if let list = value as? [Any] {
        waiting.append(contentsOf: list.prefix(500))
      } else if let object = value as? [String: Any] {
        if let type = Self.articleType(object["@type"]) {
          read(object, type: type)
          return
        }
        if let graph = object["@graph"] { waiting.append(graph) }
        if let entity = object["mainEntity"] { waiting.append(entity) }
        if let element = object["itemListElement"], object["@type"] == nil { waiting.append(element) }
      }
    }
    return nil
  }

  private static func articleType(_ value: Any?) -> String? {
    let types = (value as? [Any])?.compactMap { $0 as? String } ?? (value as? String).map { [$0] } ?? []
    return types.first { $0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0 == "Report" || $0 == "Recipe" }
  }

  private mutating func read(_ object: [String: Any], type: String) {
    self.type = type
    headline = Self.text(object["headline"]) ?? Self.text(object["name"])
    body = Self.text(object["articleBody"]) ?? Self.updates(object["liveBlogUpdate"])
    if let isFree = object["isAccessibleForFree"] {
      isReserved = (isFree as? Bool) == false || (isFree as? String)?.lowercased() == "false"
    }
    published = Self.text(object["datePublished"])
    modified = Self.text(object["dateModified"])
    author = Self.names(object["author"])
    publisher = Self.names(object["publisher"])
    language = Self.text(object["inLanguage"])
    dateline = Self.text(object["dateline"]) ?? Self.names(object["locationCreated"])
    for key in Self.originKeys {
      if let value = Self.names(object[key]) { origins.append((key, value)) }
    }
  }

  /// The texts of a live blog's updates, one a paragraph.
  private static func updates(_ value: Any?) -> String? {
    let updates = (value as? [Any])?.prefix(500).compactMap {
      ($0 as? [String: Any]).flatMap { text($0["articleBody"]) }
    }
    guard let updates, !updates.isEmpty else { return nil }
    return updates.joined(separator: "\n")
  }

  /// A string, trimmed; nil where it is none or empty.
  private static func text(_ value: Any?) -> String? {
    guard let string = value as? String else { return nil }
    let isSpace = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace || scalar == "\u{200B}" }
    let scalars = string.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isSpace($0) }), let last = scalars.lastIndex(where: { !isSpace($0) })
    else { return nil }
    return String(scalars[first...last])
  }

  /// The names in a value that may be a string, an object with a name or address, or a list of them.
  private static func names(_ value: Any?) -> String? {
    let values = (value as? [Any])?.prefix(20).map { $0 } ?? value.map { [$0] } ?? []
    let names = values.compactMap { value -> String? in
      if let object = value as? [String: Any] {
        return text(object["name"]) ?? text(object["@id"]) ?? text(object["url"])
      }
      return text(value)
    }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }
}
