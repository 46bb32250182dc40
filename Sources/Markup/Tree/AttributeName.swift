// SPDX-License-Identifier: Apache-2.0

/// The name of an attribute that the tree keeps; all others are left out.
public enum AttributeName: UInt8, Sendable, CaseIterable {
  case id, role, style, hidden, dir, href, rel, content, property, name, itemprop, datetime, lang, type
  case `class`
  case ariaHidden = 100
  case dataComponent
  case dataTestid
  case dataType
  case xmlLang

  static let byName: [String: AttributeName] = {
    var names: [String: AttributeName] = [
      "aria-hidden": .ariaHidden, "data-component": .dataComponent, "data-testid": .dataTestid, "data-type": .dataType,
      "xml:lang": .xmlLang, "class": .class,
    ]
    for name in allCases where name.rawValue < AttributeName.class.rawValue { names[String(describing: name)] = name }
    return names
  }()

  /// The first eight bytes of the names, each as a number.
  static let heads: [UInt64] = byName.keys.map { ByteCursor.head($0.utf8) }.sorted()
}
