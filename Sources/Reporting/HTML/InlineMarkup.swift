// SPDX-License-Identifier: Apache-2.0

/// Running text with marks in it, as HTML: the one place where markup is made outside the templates, because a template
/// per word would cost more than the whole audit.
struct InlineMarkup {
  /// The HTML so far.
  private(set) var html = ""

  /// Adds text.
  mutating func text(_ text: String) { html += HTMLText.escaped(VisibleText.of(text)) }

  /// Adds marked text.
  mutating func mark(_ element: Element, _ text: String) {
    guard !text.isEmpty else { return }
    html += "<\(element.rawValue)>"
    self.text(text)
    html += "</\(element.rawValue)>"
  }

  /// Adds labelled text; the words are given with the first piece of a label's stretch, and none with those that go on.
  mutating func label(_ style: String, words: Int?, _ text: String) {
    html += "<span class=\"label \(style)\""
    if let words { html += " data-words=\"\(words)\"" }
    html += ">"
    self.text(text)
    html += "</span>"
  }

  /// An element that marks words.
  enum Element: String {
    case deleted = "del"
    case inserted = "ins"
    case replaced = "mark"
  }
}
