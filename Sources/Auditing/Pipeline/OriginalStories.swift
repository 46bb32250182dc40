// SPDX-License-Identifier: Apache-2.0

internal import Extraction
internal import Intake
internal import Reporting

/// Reads the originals of a run, in the workers like any page, and groups their editions into stories.
struct OriginalStories {
  /// The stories in the order of their ids.
  private(set) var tickets: [StoryTicket] = []
  /// The stories as the report's summary names them, one record an edition.
  private(set) var records: [StoryRecord] = []
  /// The files that are originals.
  private(set) var files: [InputPath] = []

  private struct Edition {
    var story: String
    var wire: String?
    var ticket: StoryTicket.EditionTicket
  }

  /// The stories of a run's originals.
  ///
  /// An original that cannot be read or holds no text ends the run: nothing could be said of a page without it.
  ///
  /// - Throws: ``AuditError`` that names the original.
  init(
    _ options: AuditOptions, spool: Spool, driver: any WorkerDriver, warn: @Sendable (String) -> Void = { _ in }
  ) async throws {
    let sources = try Self.sources(options)
    guard !sources.isEmpty else { return }
    files = sources.map(\.path)
    var editions: [Edition] = []
    _ = try await OrderedTasks.run(count: sources.count, on: driver) { position in
      let source = sources[position]
      let ticket = PageList.ticket(source.path, relativePath: source.path, manifest: options.manifest)
      return .extractOriginals(page: ticket, spool: spool.file("original-\(position)"))
    } emit: { position, outcome in
      let (outlines, remark) = try Self.outlines(outcome, of: sources[position].path)
      if let remark { warn("the original \(sources[position].path.shown): \(remark)") }
      for (number, outline) in outlines.enumerated() {
        editions.append(
          Self.edition(outline, number: outlines.count > 1 ? number + 1 : nil, sources[position], options))
      }
    }
    group(editions)
  }

  /// The edition of a story: what the user says of it goes before what its file says.
  private static func edition(
    _ outline: OriginalOutline, number: Int?, _ source: AuditOptions.Original, _ options: AuditOptions
  ) -> Edition {
    let entry = options.manifest.entry(for: source.path)
    let given = (source.wire ?? entry?.wire).map { options.wires.wire(named: $0)?.name ?? $0 }
    let path = source.path.shown + (number.map { "#\($0)" } ?? "")
    let id = outline.id.map { InputPath($0).shown }
    return Edition(
      story: (number == nil ? entry?.story : nil) ?? id ?? path, wire: given ?? outline.wire,
      ticket: StoryTicket.EditionTicket(
        name: (number == nil ? entry?.edition : nil) ?? outline.version, spool: outline.spool, path: path,
        url: (number == nil ? entry?.url : nil) ?? outline.url, sha256: outline.page.record.sha256 ?? "",
        headline: outline.page.headline, published: outline.page.published, language: outline.page.language
      )
    )
  }

  private mutating func group(_ editions: [Edition]) {
    var stories: [String: [Edition]] = [:]
    for edition in editions { stories[edition.story, default: []].append(edition) }
    for (id, editions) in stories.sorted(by: { InputPath($0.key) < InputPath($1.key) }) {
      let ordered = editions.sorted { Self.precedes($0.ticket, $1.ticket) }
      let wire = ordered.compactMap(\.wire).first
      tickets.append(StoryTicket(id: id, wire: wire, standIn: false, editions: ordered.map(\.ticket)))
      records += ordered.map { edition in
        StoryRecord(
          id: id, edition: edition.ticket.name, wire: wire, headline: edition.ticket.headline,
          path: edition.ticket.path,
          url: edition.ticket.url, sha256: edition.ticket.sha256, published: edition.ticket.published,
          language: edition.ticket.language
        )
      }
    }
  }

  /// Editions named by numbers come in the order of the numbers, others in that of their names, then of their paths.
  private static func precedes(_ left: StoryTicket.EditionTicket, _ right: StoryTicket.EditionTicket) -> Bool {
    let names = (left.name ?? "", right.name ?? "")
    if let first = Int(names.0), let second = Int(names.1), first != second { return first < second }
    if names.0 != names.1 { return InputPath(names.0) < InputPath(names.1) }
    return InputPath(left.path) < InputPath(right.path)
  }

  /// The files that the originals given stand for; a folder stands for the pages in it.
  private static func sources(_ options: AuditOptions) throws(AuditError) -> [AuditOptions.Original] {
    var sources: [AuditOptions.Original] = []
    var named: Set<InputPath> = []
    for original in options.originals {
      for input in InputWalk(of: .originals).inputs(of: [original.path]) where named.insert(input.path).inserted {
        switch input.kind {
        case .page: sources.append(AuditOptions.Original(wire: original.wire, path: input.path))
        case .unreadable(let error): throw AuditError(.noInput, "The original \(error) (--original)")
        case .archive:
          throw AuditError(
            .usage, "The original \(input.path.shown) is an archive; unpack it and give the files to --original.")
        case .standardInput:
          throw AuditError(.usage, "An original cannot be read from standard input; give a file to --original.")
        case .skipped: continue
        }
      }
    }
    if sources.isEmpty, let first = options.originals.first {
      throw AuditError(.noInput, "\(first.path.shown) holds no page that could be an original; check --original.")
    }
    return sources
  }

  private static func outlines(
    _ outcome: WorkerOutcome?, of path: InputPath
  ) throws(AuditError) -> ([OriginalOutline], remark: String?) {
    switch outcome {
    case .result(.originals(let outlines, let remark)):
      let sound = outlines.filter { $0.page.fingerprint != nil }
      if !sound.isEmpty { return (sound, remark) }
      let record = outlines.first?.page.record
      throw AuditError(
        record?.sha256 == nil ? .noInput : .badData,
        "The original \(path.shown) cannot be used: \(record?.reason ?? "it holds no text"). Give another file to --original."
      )
    case .result(.failed(let reason)), .lost(let reason):
      throw AuditError(
        .badData, "The original \(path.shown) cannot be used: \(reason). Give another file to --original.")
    default: throw AuditError(.internal, "The original \(path.shown) was not extracted; this is a fault of wiretrace.")
    }
  }
}
