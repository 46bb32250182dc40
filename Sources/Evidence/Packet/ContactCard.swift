// SPDX-License-Identifier: Apache-2.0

internal import Foundation

/// Who sends a notice, as they wrote it down themselves; what is not there stays blank in the notice.
public struct ContactCard: Sendable, Hashable {
  /// The fields that a card may have, in the order of the notice.
  public static let fields = ["name", "organisation", "address", "phone", "email", "rights-owner", "timestamp-command"]

  private let values: [String: String]

  /// A card without a word on it.
  public static let blank = ContactCard(values: [:])

  private init(values: [String: String]) { self.values = values }

  /// The card in a text of lines `field: value`; lines that begin with `#` are notes.
  ///
  /// - Throws: ``EvidenceError`` with the code `settings` that names the line.
  public init(text: String, from path: String) throws(EvidenceError) {
    var values: [String: String] = [:]
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = line.trimmingCharacters(in: .whitespacesAndNewlines)
      if line.isEmpty || line.hasPrefix("#") { continue }
      let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      guard parts.count == 2, Self.fields.contains(parts[0]), values[parts[0]] == nil else {
        throw EvidenceError(
          .settings,
          "\(path), line \(number + 1): write field: value, each field once; known are \(Self.fields.joined(separator: ", "))."
        )
      }
      values[parts[0]] = parts[1]
    }
    self.values = values
  }

  /// The card of values by field; a value of nothing but white space is none.
  ///
  /// - Precondition: Every field is one of ``fields``.
  public init(_ values: [String: String]) {
    precondition(values.keys.allSatisfy(Self.fields.contains), "a card has no other fields")
    self.values = values.filter { !$0.value.allSatisfy(\.isWhitespace) }
  }

  /// This card, with what it leaves out taken from another.
  public func completed(by other: ContactCard) -> ContactCard {
    ContactCard(values: other.values.merging(values) { _, own in own })
  }

  /// The value of a field; nil where it is not on the card.
  public subscript(field: String) -> String? { values[field] }
}
