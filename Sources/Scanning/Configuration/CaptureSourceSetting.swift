// SPDX-License-Identifier: Apache-2.0

/// An entry of `originals` or `suspects`: which files, and what is known of all of them.
public struct CaptureSourceSetting: Sendable, Hashable {
  /// A pattern with `*`, `?`, `[…]`, `**` and the dates of `strftime` (`%Y`, `%m`, `%d`).
  public var path: String
  /// The wire that originals belong to.
  public var wire: String?
  /// How long a file must have been left alone before it is read, in seconds.
  public var settle: Double
}
