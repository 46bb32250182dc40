// SPDX-License-Identifier: Apache-2.0

public import Markup

/// The limits of an extraction; what runs into one is assessed in part and says so.
public struct ExtractionLimits: Sendable {
  /// The limits of decoding and parsing.
  public var markup = MarkupLimits()
  /// The largest JSON-LD script that is read, in bytes.
  public var structuredData = 2 * 1024 * 1024
  /// The most lines of a region.
  public var lines = 200_000

  /// The limits as shipped.
  public init() {}
}
