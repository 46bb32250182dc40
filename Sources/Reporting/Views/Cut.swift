// SPDX-License-Identifier: Apache-2.0

/// A list that is shown as far as a page may hold, with what was left out said.
struct Cut<Element> {
  /// What is shown.
  let shown: [Element]
  /// `shown 200 of 1,234 rows`; nil where everything is shown.
  let note: String?

  /// As many elements as fit.
  ///
  /// - Parameters:
  ///   - count: the number of elements there are.
  ///   - noun: what one element is called, in the plural.
  ///   - bytes: the most bytes that the elements may take in the page.
  ///   - more: where the rest is.
  ///   - element: makes the element of an index; called only for those shown and one more.
  ///   - size: about how many bytes an element takes in the page.
  init(
    count: Int, noun: String, bytes: Int, more: String = "the XML and JSON Lines reports hold all",
    element: (Int) throws -> Element, size: (Element) -> Int
  ) rethrows {
    var shown: [Element] = []
    var left = bytes
    for index in 0..<count {
      let made = try element(index)
      left -= size(made)
      if left < 0 && !shown.isEmpty { break }
      shown.append(made)
    }
    self.shown = shown
    note =
      shown.count < count
      ? "Shown \(Figure.grouped(shown.count)) of \(Figure.grouped(count)) \(noun); \(more)."
      : nil
  }
}
