// SPDX-License-Identifier: Apache-2.0

internal import Judgement

/// A reason with its figure.
struct ReasonView {
  let text: String
  let feature: String
  let figure: String

  /// The view of a reason.
  init(_ reason: Reason) {
    text = VisibleText.line(reason.text, limit: 400)
    feature = VisibleText.line(reason.feature, limit: 60)
    let value = Self.number(reason.value)
    figure = reason.of.map { "\(value) of \(Self.number($0))" } ?? value
  }

  /// A figure without needless decimals.
  private static func number(_ value: Double) -> String {
    value == value.rounded() ? Figure.decimal(value, places: 0) : Figure.decimal(value, places: 3)
  }
}
