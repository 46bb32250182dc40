// SPDX-License-Identifier: Apache-2.0

internal import Foundation
internal import Markup

/// Reads wire stories out of JSON: ninjs, AP's items and their kin, alone, in lists and in answers that wrap them.
struct WireJSONReader {
  private static let mostObjects = 20_000
  private static let bodies = ["body_html", "body_xhtml", "body_text", "body_nitf", "body", "articleBody", "content"]

  /// The stories in a JSON file, one object or one a line; nil where it is no JSON or holds no story.
  func stories(in bytes: [UInt8]) -> [WireStory]? {
    guard let first = bytes.first(where: { $0 > 0x20 }), first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else {
      return nil
    }
    var roots: [Any] = []
    if let root = try? JSONSerialization.jsonObject(with: Data(bytes)) {
      roots = [root]
    } else {
      roots = bytes.split(separator: 0x0A).prefix(Self.mostObjects).compactMap {
        try? JSONSerialization.jsonObject(with: Data($0))
      }
    }
    let stories = stories(below: roots)
    return stories.isEmpty ? nil : stories
  }

  /// The stories in order; a walk with a list, since the structure is foreign.
  private func stories(below roots: [Any]) -> [WireStory] {
    var stories: [WireStory] = []
    var waiting = Array(roots.reversed())
    var visited = 0
    while let value = waiting.popLast(), visited < Self.mostObjects {
      visited += 1
      if let list = value as? [Any] {
        waiting.append(contentsOf: list.reversed())
      } else if let object = value as? [String: Any] {
        if let story = Self.story(object) {
          stories.append(story)
        } else {
          // Sorted, so that the order of stories is the same in every run.
          waiting.append(
            contentsOf: object.sorted { $0.key > $1.key }.map(\.value).filter { $0 is [Any] || $0 is [String: Any] })
        }
      }
    }
    return stories
  }

  private static func story(_ object: [String: Any]) -> WireStory? {
    guard let body = body(of: object), let headline = headline(of: object) else { return nil }
    var story = WireStory()
    story.headline = headline
    story.body = Array(body.utf8)
    story.isMarkup = ByteSearch.first("<p", in: story.body) != nil || ByteSearch.first("<br", in: story.body) != nil
    let ids = object["altids"] as? [String: Any]
    story.id = text(ids?["itemid"]) ?? text(object["uri"]) ?? text(object["guid"]) ?? text(object["id"])
    story.version = text(object["version"]) ?? text(object["versioncreated"]) ?? text(object["dateModified"])
    let sources = (object["infosources"] as? [Any])?.compactMap { text(($0 as? [String: Any])?["name"]) }
    story.provider = text(object["provider"]) ?? text(object["source"]) ?? text(object["credit"]) ?? sources?.first
    story.copyright = text(object["copyrightnotice"]) ?? text(object["copyrightholder"])
    let bylines = (object["bylines"] as? [Any])?.compactMap { text(($0 as? [String: Any])?["by"]) }
    story.byline = text(object["byline"]) ?? text(object["by"]) ?? bylines?.first
    story.dateline = text(object["located"]) ?? text(object["datelinelocation"])
    story.published = text(object["firstcreated"]) ?? text(object["versioncreated"])
    story.language = text(object["language"])
    story.url = [object["url"], object["uri"], object["link"]].compactMap(text).first { $0.hasPrefix("http") }
    return story
  }

  private static func headline(of object: [String: Any]) -> String? {
    let list = (object["headlines"] as? [Any])?.compactMap { text(($0 as? [String: Any])?["value"]) }
    return text(object["headline"]) ?? list?.first ?? text(object["title"])
  }

  /// The body: the longest of the fields that may hold it.
  private static func body(of object: [String: Any]) -> String? {
    var found: [String] = bodies.compactMap { key in
      if let parts = object[key] as? [String: Any] {
        return parts.sorted { $0.key < $1.key }.compactMap { text($0.value) }.max { $0.utf8.count < $1.utf8.count }
      }
      return object[key] as? String
    }
    if let parts = object["bodies"] as? [Any] { found += parts.compactMap { text(($0 as? [String: Any])?["value"]) } }
    return found.filter { $0.utf8.count > 40 }.max { $0.utf8.count < $1.utf8.count }
  }

  /// A string or number as text; a name where it is an object with one.
  private static func text(_ value: Any?) -> String? {
    if let object = value as? [String: Any] { return text(object["name"]) }
    if let number = value as? NSNumber, !(value is String) { return "\(number)" }
    guard let string = (value as? String)?.trimmingCharacters(in: .whitespacesAndNewlines) else { return nil }
    return string.isEmpty ? nil : string
  }
}
