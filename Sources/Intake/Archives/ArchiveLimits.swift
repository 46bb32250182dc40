// SPDX-License-Identifier: Apache-2.0

/// What an archive may cost.
public struct ArchiveLimits: Sendable, Hashable {
  /// The largest page, in bytes as expanded.
  public var page: Int
  /// The most bytes that an archive may expand to on disk: 16 GB.
  public var expanded = 16 << 30
  /// How deep archives may lie in each other: a WARC file in a WACZ file is 2.
  public var depth = 2
  /// The most members of an archive that are listed.
  public var members = 1_000_000
  /// How many times its stored size a stream may have once it is larger than ``ratioFrom``: 200.
  static let ratio = 200
  /// Below so many bytes no ratio is asked for: 10 MB.
  static let ratioFrom = 10 << 20

  /// Limits with the largest page given.
  public init(page: Int = CaptureReader.defaultLimit) { self.page = page }

  /// Whether a stream expands so much that it can only be meant to fill disks.
  static func isBomb(expanded: Int, stored: Int) -> Bool {
    expanded > ratioFrom && expanded / ratio > stored
  }
}
