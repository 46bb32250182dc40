// SPDX-License-Identifier: Apache-2.0

/// Finds a capture again by the path that a report names it by, in a file or in an archive.
public struct CaptureFinder {
  /// A capture that was found.
  public struct Found: Sendable {
    /// The page, as it was read the first time.
    public var page: PageBytes
    /// The WARC record as it is stored, compressed or not, if the page came from one.
    public var record: [UInt8]?
  }

  private let reader: CaptureReader
  private let base: InputPath
  private let folder: String

  /// A finder.
  ///
  /// - Parameters:
  ///   - base: What relative paths are relative to.
  ///   - folder: A folder that archives may be laid out in.
  ///   - limit: The largest capture, in bytes.
  public init(base: InputPath, folder: String, limit: Int = CaptureReader.defaultLimit) {
    self.base = base
    self.folder = folder
    reader = CaptureReader(limit: limit)
  }

  /// The capture at a path as reports show it: `a.html`, `crawl.warc.gz#4711`, `pages.zip!a.html`, `feed.xml#2`.
  ///
  /// - Throws: ``IntakeError`` where it is not there any more.
  public func capture(at shown: String) throws(IntakeError) -> Found {
    let whole = file(shown)
    if FileKind(at: whole) == .file || FileKind(at: whole) == .link { return Found(page: try reader.page(at: whole)) }
    for place in shown.indices where shown[place] == "#" || shown[place] == "!" {
      let archive = file(String(shown[..<place]))
      guard FileKind(at: archive) == .file else { continue }
      guard case .archive(let kind) = try PageSign.kind(of: archive) else {
        // A number behind a file that is no archive tells one story of several in it.
        return Found(page: try reader.page(at: archive))
      }
      let expansion = ArchiveExpansion(limits: ArchiveLimits(page: reader.limit), folder: folder)
      let container = String(shown[..<place])
      let members = try expansion.members(of: archive, kind: kind, container: container)
      guard let member = members.first(where: { container + $0.suffix == shown && $0.kind == .page }) else { continue }
      let path = InputPath(member.file)
      let page = try reader.page(at: path, record: member.record)
      guard let offset = member.record else { return Found(page: page) }
      return Found(page: page, record: try WARCPage(limit: reader.limit).stored(in: try FileBytes(path), at: offset))
    }
    throw IntakeError(.notFound, input: shown, reason: "is not there any more; give the folder it lies in with --base")
  }

  private func file(_ shown: String) -> InputPath { InputPath(shown: shown).normalised(from: base) }
}
