// SPDX-License-Identifier: Apache-2.0

internal import Foundation
internal import Intake

extension Setting {
  /// What is wrong with a value; nil where it may stand.
  func fault(of value: String) -> String? {
    switch kind {
    case .text:
      return value.utf8.count <= 4096 && !value.utf8.contains(0) ? nil : "is longer than 4096 bytes or holds a NUL"
    case .number(let range):
      guard let number = Int(value), range.contains(number) else {
        return "is \(shown(value)); give a whole number from \(range.lowerBound) to \(range.upperBound)"
      }
    case .fraction(let range):
      guard let number = Double(value), number.isFinite, range.contains(number) else {
        return "is \(shown(value)); give a number from \(range.lowerBound) to \(range.upperBound)"
      }
    case .span(let range):
      guard let seconds = TimeSpan.seconds(value), range.contains(seconds) else {
        return
          "is \(shown(value)); give a span such as 90s, 10m or 6h, from \(range.lowerBound) to \(range.upperBound) s"
      }
    case .size(let range):
      guard let bytes = ByteSize.parsed(value), range.contains(bytes) else {
        return "is \(shown(value)); give a size such as 8M or 2G, from \(range.lowerBound) to \(range.upperBound) bytes"
      }
    case .choice(let words):
      guard words.contains(value) else { return "is \(shown(value)); give one of \(words.joined(separator: ", "))" }
    case .words(let words):
      let given = value.split(separator: ",").map(String.init)
      if let unknown = given.first(where: { !words.contains($0) }) {
        return "names \(shown(unknown)); known are \(words.joined(separator: ", "))"
      }
    case .command: return nil
    }
    return nil
  }

  private func shown(_ value: String) -> String { "\"\(InputPath(String(value.prefix(60))).shown)\"" }
}
