// SPDX-License-Identifier: Apache-2.0

internal import Language
internal import Markup

/// The shapes of element that the report is made of.
extension XMLWriter {
  /// An element that holds text alone; nothing where there is none.
  mutating func element(_ name: String, _ text: String?) {
    guard let text else { return }
    start(name)
    self.text(text)
    end()
  }

  /// An attribute that may be missing.
  mutating func attribute(_ name: String, ifThere value: String?) {
    if let value { attribute(name, value) }
  }

  /// An attribute that is a figure, in full precision.
  mutating func attribute(_ name: String, _ value: Double) {
    attribute(name, Self.number(value))
  }

  /// A stretch as two attributes.
  mutating func attributes(_ span: ScalarSpan) {
    attribute("offset", span.offset)
    attribute("length", span.length)
  }

  /// An element that is a stretch, with its text if that is known.
  mutating func element(_ name: String, _ span: ScalarSpan, text: String? = nil) {
    start(name)
    attributes(span)
    if let text { self.text(text) }
    end()
  }

  /// A share with what it is a share of.
  mutating func ratio(_ name: String, _ numerator: Int, of denominator: Int) {
    guard denominator > 0 else { return }
    start(name)
    attribute("numerator", numerator)
    attribute("denominator", denominator)
    attribute("value", Double(numerator) / Double(denominator))
    end()
  }

  /// A number as XML Schema writes doubles.
  static func number(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-INF" : "INF" }
    return value == value.rounded() && value.magnitude < 1e15 ? String(Int(value)) : "\(value)"
  }
}
