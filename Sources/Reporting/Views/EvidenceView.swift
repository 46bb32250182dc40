// SPDX-License-Identifier: Apache-2.0

internal import Extraction
internal import Intake

/// What the case rests on: the bytes that were given and what was said of them.
struct EvidenceView {
  /// A file that was read.
  struct Capture {
    let title: String
    let path: String
    let address: String?
    let sha256: String?
    let size: String?
    /// The digest of the text that was examined.
    let textHash: String?
    let captured: String?
    let capturedBy: String?
    let note: String?
  }

  /// Something that the page says of its origin.
  struct Claim {
    let key: String
    let value: String
    let from: String
  }

  /// Something that happened on the way.
  struct Remark {
    let code: String
    let count: String
    let detail: String
  }

  let captures: [Capture]
  let claims: [Claim]
  let hasClaims: Bool
  let remarks: [Remark]
  let hasRemarks: Bool
  let caseID: String
  let storyID: String
  let tool: String

  /// The evidence of a case.
  init(page: PageRecord, record: CaseRecord, tool: String) {
    let story = record.story
    captures = [
      Capture(
        title: "This page", path: VisibleText.line(page.path, limit: 300),
        address: page.url.map { VisibleText.defanged($0) },
        sha256: page.sha256.map { VisibleText.line($0, limit: 64) }, size: page.bytes.map(Figure.bytes),
        textHash: page.extraction.map { SHA256Digest(of: Array($0.pageText.utf8)).hexadecimal },
        captured: page.captured.map { VisibleText.line($0, limit: 60) },
        capturedBy: page.capturedBy.map { VisibleText.line($0, limit: 120) }, note: nil),
      Capture(
        title: story.standIn ? "Stand-in for the original" : "Original", path: VisibleText.line(story.path, limit: 300),
        address: story.url.map { VisibleText.defanged($0) }, sha256: VisibleText.line(story.sha256, limit: 64),
        size: nil, textHash: nil,
        captured: nil, capturedBy: nil,
        note: story.standIn
          ? "No original was given. This page of the same run carries a wire credit and stands in for it." : nil),
    ]
    claims = (page.extraction?.provenance ?? []).prefix(100).map {
      let value = $0.value.utf8.contains(0x3A) && $0.value.contains("://") ? VisibleText.defanged($0.value) : $0.value
      return Claim(
        key: VisibleText.line($0.key, limit: 60), value: VisibleText.line(value, limit: 300),
        from: VisibleText.line($0.from, limit: 100))
    }
    hasClaims = !claims.isEmpty
    remarks = (page.extraction?.notes ?? []).prefix(100).map {
      Remark(
        code: VisibleText.line($0.code, limit: 60), count: Figure.grouped($0.count),
        detail: VisibleText.line($0.detail ?? "", limit: 300))
    }
    hasRemarks = !remarks.isEmpty
    caseID = VisibleText.line(record.id, limit: 100)
    storyID = VisibleText.line(story.id, limit: 100)
    self.tool = tool
  }
}
