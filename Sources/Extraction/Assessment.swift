// SPDX-License-Identifier: Apache-2.0

/// How much of a capture was assessed, with the reason where it was not the whole.
public enum Assessment: Sendable, Hashable, Codable {
  /// All of it.
  case whole
  /// A part: the page was cut, ran into a limit or could not be decoded in places.
  case part(reason: String)
  /// Nothing: there is no text, or it could not be read.
  case none(reason: String)

  /// The word for it in reports: `whole`, `part` or `none`.
  public var word: String {
    switch self {
    case .whole: "whole"
    case .part: "part"
    case .none: "none"
    }
  }

  /// Why not the whole, if so.
  public var reason: String? {
    switch self {
    case .whole: nil
    case .part(let reason), .none(let reason): reason
    }
  }
}
