// SPDX-License-Identifier: Apache-2.0

import Foundation
import FoundationXML

/// A page of the HTML report as a parser sees it. The pages are written so that they are XML as well, which makes a
/// forgotten end tag or an unescaped character an error.
final class ReportPage: NSObject, XMLParserDelegate {
  /// An element with its attributes and its place among the others.
  struct Element {
    let name: String
    let attributes: [String: String]
    let depth: Int
  }

  private(set) var elements: [Element] = []
  private(set) var text = ""
  /// What stands in script elements.
  private(set) var scripts: [String] = []
  private(set) var error: (any Error)?
  private var depth: Int { open.count }
  private var open: [String] = []

  /// Parses a page.
  init(_ html: String) {
    super.init()
    let parser = XMLParser(data: Data(html.utf8))
    parser.delegate = self
    if !parser.parse() { error = parser.parserError ?? CocoaError(.formatting) }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    elements.append(Element(name: name, attributes: attributes, depth: depth))
    open.append(name)
    if name == "script" { scripts.append("") }
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    switch open.last {
    case "style": break
    case "script": scripts[scripts.count - 1] += string
    default: text += string
    }
  }

  func parser(_ parser: XMLParser, parseErrorOccurred parseError: any Error) { error = parseError }

  /// The words that the marks of the page map count, by label, those beyond a cut included.
  var markedWords: [String: Int] {
    var words: [String: Int] = [:]
    for element in elements {
      if let count = element.attributes["data-words"],
        let name = element.attributes["class"]?.split(separator: " ").last
      {
        words[String(name), default: 0] += Int(count) ?? 0
      }
      if let name = element.attributes["data-label"] {
        words[name, default: 0] += Int(element.attributes["value"] ?? "") ?? 0
      }
    }
    return words
  }

  private static let active: Set = [
    "iframe", "object", "embed", "img", "link", "base", "form", "video", "audio", "image", "use", "foreignObject",
    "animate", "set",
  ]

  /// What would make a browser ask for something, or run something, besides the page's own script.
  var activeParts: [String] {
    elements.compactMap { element in
      if Self.active.contains(element.name) || (element.name == "script" && !element.attributes.isEmpty) {
        return "<\(element.name)>"
      }
      for (name, value) in element.attributes.sorted(by: { $0.key < $1.key }) {
        if name.hasPrefix("on") || name == "src" || name == "srcset" || name == "xlink:href" {
          return "\(element.name) \(name)"
        }
        if name == "href", !value.hasPrefix("#"), !value.hasPrefix("../report"), !value.hasPrefix("report"),
          !value.hasPrefix("cases/")
        {
          return "href \(value)"
        }
        if name == "style", value.contains("url") || value.contains(";") { return "style \(value)" }
      }
      return nil
    }
  }
}
