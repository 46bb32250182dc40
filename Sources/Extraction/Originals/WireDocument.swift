// SPDX-License-Identifier: Apache-2.0

/// The wire stories that a file holds.
public struct WireDocument: Sendable {
  /// The forms that wire stories come in.
  public enum Form: String, Sendable {
    case page
    case nitf = "NITF"
    case newsML = "NewsML-G2"
    case json = "JSON"
    case rss = "RSS"
    case atom = "Atom"
  }

  /// The form that was recognised.
  public var form: Form
  /// The items that hold a full text, in order.
  public var items: [WireItem]
  /// How many items were left out because they hold no full text.
  public var incomplete = 0
  /// What is wrong with the file, if anything; the items before the damage are there.
  public var damage: String?
}
