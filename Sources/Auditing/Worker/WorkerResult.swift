// SPDX-License-Identifier: Apache-2.0

public import Fingerprinting
public import Intake
public import Reporting

/// What came of a task.
public enum WorkerResult: Sendable, Codable {
  /// The stories are loaded; so many editions.
  case loaded(editions: Int)
  /// The archive's members are listed.
  case expanded(members: [ArchiveMember])
  /// The page is extracted and in the spool, or could not be assessed.
  case extracted(page: PageOutline)
  /// The hashes of a page's junk, each once or more, and its address if known; none where it could not be assessed.
  case surveyed(junk: [UInt64], url: String?)
  /// The wire stories are extracted and in the spool; the remark says what is wrong with the file, if anything.
  case originals([OriginalOutline], remark: String?)
  /// How a page and each of the others stand to each other.
  case compared(pairs: [PairOutline])
  /// Everything that the report says of a page.
  case page(record: PageRecord)
  /// Everything that the report says of a page, and its fingerprint if there was something to judge.
  case assessed(record: PageRecord, fingerprint: Fingerprint?)
  /// The request could not be read or carried out, with the reason.
  case failed(reason: String)
}
