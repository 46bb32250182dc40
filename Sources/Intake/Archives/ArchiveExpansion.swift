// SPDX-License-Identifier: Apache-2.0

/// Lists the pages of an archive, and lays them out as files where they cannot be read in place.
///
/// Records of WARC files stay where they are; members of zip and tar archives are written below a folder under numbers, so
/// no name of an archive ever becomes the name of a file.
public struct ArchiveExpansion: Sendable {
  private let limits: ArchiveLimits
  private let folder: String

  /// An expansion that may write below a folder, which must be there.
  public init(limits: ArchiveLimits, folder: String) {
    self.limits = limits
    self.folder = folder
  }

  /// The members of an archive in its own order.
  ///
  /// - Parameters:
  ///   - file: The archive.
  ///   - kind: What it was recognised as.
  ///   - container: The archive as it is shown.
  /// - Returns: The members; what is wrong with one of them stands in its place.
  /// - Throws: ``IntakeError`` where the file cannot be opened at all.
  public func members(
    of file: InputPath, kind: ArchiveKind, container: String
  ) throws(IntakeError) -> [ArchiveMember] {
    let plan = SpoolPlan(folder: folder, room: limits.expanded)
    switch kind {
    case .warc: return try WARCListing(limits: limits, plan: plan).members(of: file, container: container)
    case .packed:
      return try PackedListing(limits: limits, plan: plan, depth: 1).members(of: file, container: container)
    }
  }
}
