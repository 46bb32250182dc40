// SPDX-License-Identifier: Apache-2.0

internal import Intake
public import Reporting

/// Originals that were put into an index on disk before the run.
public struct IndexedOriginals: Sendable {
  /// The index's file.
  public var path: String
  /// The stories as the report's summary names them, one record an edition.
  public var records: [StoryRecord]
  /// The files that the originals were read from; they are not audited against themselves.
  let files: [InputPath]

  /// The originals of an index.
  public init(path: String, records: [StoryRecord], files: [String]) {
    self.path = path
    self.records = records
    self.files = files.map { InputPath($0) }
  }

}
