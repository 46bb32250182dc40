// SPDX-License-Identifier: Apache-2.0

/// The limits that guard time and memory while a page is read; each has its own error text.
public struct MarkupLimits: Sendable {
  /// The largest capture, in bytes.
  public var bytes = 32 * 1024 * 1024
  /// The largest text of a page, in bytes of UTF-8.
  public var text = 16 * 1024 * 1024
  /// The most of a page's style sheets that is kept, in bytes.
  public var styles = 1024 * 1024
  /// The most attributes on one tag: libxml2 compares each with each.
  public var attributesPerTag = 2_000
  /// The longest tag, in bytes.
  public var tagLength = 1024 * 1024
  /// The deepest nesting, in elements.
  public var depth = 4_096
  /// The most nodes of a tree.
  public var nodes = 2_000_000
  /// The most errors that the parser may report before it is stopped.
  public var errors = 50_000

  /// The limits as shipped.
  public init() {}
}
