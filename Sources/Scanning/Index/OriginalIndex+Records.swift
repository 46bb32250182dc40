// SPDX-License-Identifier: Apache-2.0

public import Auditing

extension OriginalIndex {
  /// The originals as a run against this index names them.
  ///
  /// - Throws: `AuditError` where the index is damaged.
  public func originals() throws(AuditError) -> IndexedOriginals {
    var grouping = StoryGrouping()
    var files: Set<String> = []
    for edition in try editions() {
      files.insert(edition.file)
      do {
        grouping.add(story: edition.story, wire: edition.wire, try edition.editionTicket())
      } catch {
        throw AuditError(
          .unusableStore, "The index \(path) is damaged in the row of \(edition.path). Add that original again.")
      }
    }
    return IndexedOriginals(path: path, records: grouping.records, files: files.sorted())
  }
}
