// SPDX-License-Identifier: Apache-2.0

/// Foreign text made fit to be shown: what would steer a screen or hide itself is shown as its code point.
///
/// Escaping for HTML, XML or JSON comes on top, where the text is written.
public enum VisibleText {
  /// Marks that may be stacked on one letter before the rest is only counted: no script needs more.
  static let stackedMarks = 8

  /// A text with control and direction characters shown as `‹U+202E›`; line feeds and tabs stay.
  ///
  /// - Complexity: linear in the text's bytes.
  public static func of(_ text: String) -> String {
    guard needsCare(text) else { return text }
    var shown = ""
    shown.reserveCapacity(text.utf8.count + 64)
    var marks = 0
    for scalar in text.unicodeScalars {
      if scalar.value >= 0x300 && isMark(scalar) {
        marks += 1
        if marks > stackedMarks { continue }
      } else if marks > 0 {
        if marks > stackedMarks { shown += "‹\(marks - stackedMarks) more marks›" }
        marks = 0
      }
      if isShownAsCode(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        shown += "‹U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)›"
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    if marks > stackedMarks { shown += "‹\(marks - stackedMarks) more marks›" }
    return shown
  }

  /// A text on one line: line feeds and tabs become spaces, and what is longer than the limit, counted in Unicode scalars
  /// as shown, is cut with its length.
  public static func line(_ text: String, limit: Int) -> String {
    // Escapes make a text at most nine times as long; nothing beyond the limit needs to be looked at.
    let head = String(text.unicodeScalars.prefix(limit + 1))
    var shown = String.UnicodeScalarView()
    for scalar in of(head.isEmpty ? "" : head).unicodeScalars {
      shown.append(scalar == "\n" || scalar == "\t" ? " " : scalar)
    }
    if shown.count <= limit && head.unicodeScalars.count <= limit { return String(shown) }
    let length = text.unicodeScalars.count
    return "\(String(shown.prefix(limit)))… (\(Figure.grouped(length)) characters)"
  }

  /// A text of several lines, cut after the limit, which counts Unicode scalars.
  public static func block(_ text: String, limit: Int) -> String {
    let view = text.unicodeScalars
    guard let end = view.index(view.startIndex, offsetBy: limit, limitedBy: view.endIndex), end < view.endIndex else {
      return of(text)
    }
    return "\(of(String(view[..<end])))… (\(Figure.grouped(limit)) of \(Figure.grouped(view.count)) characters shown)"
  }

  /// An address that no program takes for a link: `hxxps://news[.]example/path`.
  public static func defanged(_ address: String, limit: Int = 300) -> String {
    var shown = ""
    var host = false
    let text = line(address, limit: limit)
    guard let colon = text.utf8.firstIndex(of: 0x3A) else { return text }
    let scheme = text[..<colon].lowercased()
    let isWeb = scheme == "http" || scheme == "https"
    shown += isWeb ? "hxxp\(scheme.dropFirst(4))" : String(text[..<colon])
    let rest = text[text.utf8.index(after: colon)...]
    if !isWeb { return "\(shown)[:]\(rest)" }
    shown += ":"
    var slashes = 0
    for character in rest.unicodeScalars {
      if character == "/" {
        slashes += 1
        host = slashes == 2
      }
      if host && character == "." { shown += "[.]" } else { shown.unicodeScalars.append(character) }
    }
    return shown
  }

  /// Whether a text may hold anything that is not shown as it is; never false where it does.
  private static func needsCare(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        switch bytes[index] {
        case 0..<0x20 where bytes[index] != 0x09 && bytes[index] != 0x0A: return true
        case 0x7F, 0xCC, 0xCD: return true
        case 0xC2 where index + 1 < bytes.count && bytes[index + 1] < 0xA0: return true
        case 0xE2 where index + 2 < bytes.count:
          // Quotation marks, dashes and the ellipsis stand between U+2010 and U+2027.
          let isPunctuation = bytes[index + 1] == 0x80 && (0x90...0xA7).contains(bytes[index + 2])
          if !isPunctuation { return true }
          index += 2
        case 0xD2, 0xD6...0xE1, 0xE3...0xF4: return true
        default: break
        }
        index += 1
      }
      return false
    }
  }

  /// Whether a character steers the line, has no shape or does not belong into a text.
  private static func isShownAsCode(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true
    case 0xFFFE, 0xFFFF, 0xE0000...0xE0FFF: true
    default: false
    }
  }

  /// Whether a character stands on the one before it.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    default: false
    }
  }
}
