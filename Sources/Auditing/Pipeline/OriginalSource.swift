// SPDX-License-Identifier: Apache-2.0

public import Extraction
public import Intake
internal import Reporting

/// A file of originals with what the user says of it, which goes before what the file says.
public struct OriginalSource: Sendable {
  /// An edition of a story in the file.
  public struct Edition: Sendable {
    /// The story's id.
    public var story: String
    /// The wire, as the user or the file names it.
    public var wire: String?
    /// What reports say of it, and where its article lies.
    public var ticket: StoryTicket.EditionTicket
    /// What copies of it are found by, and what came of it.
    public var page: PageOutline
  }

  private let source: AuditOptions.Original
  private let entry: Manifest.Entry?
  private let given: String?

  /// A file.
  public init(_ source: AuditOptions.Original, manifest: Manifest, wires: WireList) {
    self.source = source
    entry = manifest.entry(for: source.path)
    given = (source.wire ?? entry?.wire).map { wires.wire(named: $0)?.name ?? $0 }
  }

  /// What the user says of the file, in a fixed order.
  public var said: [String?] { [given, entry?.story, entry?.edition, entry?.url, entry?.contentType] }

  /// What a worker is told of the file.
  public var ticket: PageTicket {
    var ticket = PageTicket(path: source.path.shown, file: source.path, caseKey: entry?.url ?? source.path.shown)
    ticket.url = entry?.url
    ticket.captured = entry?.captured
    ticket.capturedBy = entry?.capturedBy
    ticket.contentType = entry?.contentType
    return ticket
  }

  /// The editions of the stories that were read out of the file; `PATH#2` is the second where there are several.
  public func editions(of outlines: [OriginalOutline]) -> [Edition] {
    outlines.enumerated().map { place, outline in
      let number = outlines.count > 1 ? place + 1 : nil
      let entry = number == nil ? entry : nil
      let path = source.path.shown + (number.map { "#\($0)" } ?? "")
      return Edition(
        story: entry?.story ?? outline.id.map { InputPath($0).shown } ?? path, wire: given ?? outline.wire,
        ticket: StoryTicket.EditionTicket(
          name: entry?.edition ?? outline.version, spool: outline.spool, path: path, url: entry?.url ?? outline.url,
          sha256: outline.page.record.sha256 ?? "", headline: outline.page.headline, published: outline.page.published,
          language: outline.page.language
        ), page: outline.page
      )
    }
  }
}
