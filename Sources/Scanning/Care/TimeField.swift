// SPDX-License-Identifier: Apache-2.0

internal import Intake

/// A field of an expression that says when something is due: a list of numbers, names, ranges and steps.
struct TimeField {
  /// What the field is called in messages.
  let name: String
  /// The numbers that it may hold.
  let range: ClosedRange<Int>
  /// Names that stand for numbers, from the first of `range` on; their first three letters do.
  var names: [String] = []
  /// What stands between the ends of a range: `-` for cron, `..` for systemd.
  let between: String
  /// Whether a single number may have a step: so in systemd, not in cron.
  let hasSteppedNumbers: Bool

  /// What is wrong with a field; nil where it may stand.
  func fault(of text: String) -> String? {
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard isSound(part) else {
        let known = names.isEmpty ? "" : " or a name such as \(names[0])"
        return
          "the \(name) \"\(InputPath(String(part.prefix(40))).shown)\" is none: give \(range.lowerBound) to \(range.upperBound)\(known), or *"
      }
    }
    return nil
  }

  private func isSound(_ part: Substring) -> Bool {
    let halves = part.split(separator: "/", omittingEmptySubsequences: false)
    guard halves.count <= 2, let whole = halves.first else { return false }
    if halves.count == 2 {
      guard let step = Self.number(halves[1]), step > 0, step <= range.upperBound else { return false }
    }
    if whole == "*" { return true }
    let ends = whole.split(separator: between, omittingEmptySubsequences: false)
    let values = ends.compactMap(value)
    guard values.count == ends.count, values.count <= 2 else { return false }
    if values.count == 1 { return halves.count == 1 || hasSteppedNumbers }
    return values[0] <= values[1]
  }

  private func value(_ text: Substring) -> Int? {
    if let number = Self.number(text) { return range.contains(number) ? number : nil }
    let word = text.lowercased()
    return names.firstIndex { $0.lowercased() == word || $0.lowercased().prefix(3) == word }
      .map { $0 + range.lowerBound }
  }

  /// Digits and nothing else.
  static func number(_ text: Substring) -> Int? {
    text.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } ? Int(text) : nil
  }
}
