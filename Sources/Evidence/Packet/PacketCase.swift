// SPDX-License-Identifier: Apache-2.0

public import Intake
public import Reporting

/// A case of a packet with the bytes behind it.
public struct PacketCase: Sendable {
  /// An edition of the original with its bytes.
  public struct Original: Sendable {
    /// What the report says of it.
    public var story: StoryRecord
    /// The bytes that were read.
    public var bytes: [UInt8]

    /// An edition with its bytes.
    public init(story: StoryRecord, bytes: [UInt8]) {
      self.story = story
      self.bytes = bytes
    }
  }

  /// What the run says of the page, with this case alone.
  public var run: PageRecord
  /// What the analysis made again from the bytes says of it.
  public var page: PageRecord
  /// The capture as it lies there now, with what its wrapping states of it.
  public var capture: PageBytes
  /// The WARC record as stored, if the capture came from one.
  public var record: [UInt8]?
  /// The editions of the story.
  public var originals: [Original]

  /// A case with its bytes.
  public init(run: PageRecord, page: PageRecord, capture: PageBytes, record: [UInt8]?, originals: [Original]) {
    self.run = run
    self.page = page
    self.capture = capture
    self.record = record
    self.originals = originals
  }

  /// The case; nil where the analysis made again found none.
  public var found: CaseRecord? { page.cases.first }
}
