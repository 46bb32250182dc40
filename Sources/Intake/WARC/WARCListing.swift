// SPDX-License-Identifier: Apache-2.0

/// Lists the records of a WARC file: its pages, what is no page, and what is damaged.
final class WARCListing {
  /// How much of a record's content is looked at to tell what it is, in bytes.
  private static let looked = 2 * WARCHead.longest

  private let limits: ArchiveLimits
  private let plan: SpoolPlan
  private var members: [ArchiveMember] = []
  private var others: [String: Int] = [:]
  private var revisits: [(position: Int, head: WARCHead)] = []
  private var pagesByID: [String: Int] = [:]
  private var pagesByDigest: [String: Int] = [:]
  private var capturedBy: String?
  private var container = ""

  /// A listing under limits.
  init(limits: ArchiveLimits, plan: SpoolPlan) {
    self.limits = limits
    self.plan = plan
  }

  /// The members of a WARC file in their order.
  ///
  /// - Throws: ``IntakeError`` where the file cannot be read.
  func members(of path: InputPath, container: String) throws(IntakeError) -> [ArchiveMember] {
    self.container = container
    let file = try FileBytes(path)
    let place = String(decoding: path.bytes, as: UTF8.self)
    if try file.bytes(at: 0, count: 2) == GzipFile.magic {
      try listCompressed(GzipFile(file: file), place: place)
    } else {
      try list(file, place: place)
    }
    settleRevisits()
    if !others.isEmpty {
      let counts = others.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
      members.append(
        ArchiveMember(
          suffix: "", kind: .skipped(reason: "records that hold no page: \(counts)"), source: source(nil, 0)))
    }
    return members
  }

  private var isFull: Bool { members.count >= limits.members }

  private func list(_ file: FileBytes, place: String) throws(IntakeError) {
    var walk = WARCWalk(file)
    while !isFull, let found = try walk.next() {
      switch found {
      case .damaged(let offset, let reason): addDamaged(at: offset, reason)
      case .record(let offset, let head, let content):
        let held = try file.bytes(at: content.lowerBound, count: min(content.count, Self.looked))
        add(head, held, place: place, offset: offset, length: content.upperBound - offset)
      }
    }
    noteLimit()
  }

  /// A file in which every record is a member of its own is read in place; one that is a single stream is laid out plain.
  private func listCompressed(_ gzip: GzipFile, place: String) throws(IntakeError) {
    var offset = 0
    while offset < gzip.file.count, !isFull {
      let start = try gzip.file.bytes(at: offset, count: 64)
      guard start.starts(with: GzipFile.magic) else {
        let next = try gzip.next(after: offset, beginningWith: WARCHead.sign)
        if start.contains(where: { $0 != 0 }) || next < gzip.file.count {
          addDamaged(at: offset, "\(next - offset) bytes that belong to no record")
        }
        offset = next
        continue
      }
      let member = try gzip.member(at: offset, keeping: limits.page + 2 * WARCHead.longest)
      if let fault = member.fault {
        addDamaged(at: offset, fault)
        offset = try gzip.next(after: offset + 1, beginningWith: WARCHead.sign)
        continue
      }
      let memory = MemoryBytes(member.bytes, count: member.total)
      var walk = WARCWalk(memory, isMember: true)
      let first = try walk.next()
      if case .record(_, let head, let content) = first {
        if content.upperBound <= member.bytes.count, try walk.next() != nil {
          members = []
          others = [:]
          return try listInflated(gzip)
        }
        add(
          head, memory.bytes(at: content.lowerBound, count: min(content.count, Self.looked)), place: place,
          offset: offset,
          length: member.storedLength)
      } else if case .damaged(_, let reason) = first {
        addDamaged(at: offset, reason)
      }
      offset += member.storedLength
    }
    noteLimit()
  }

  private func listInflated(_ gzip: GzipFile) throws(IntakeError) {
    let file = try plan.file()
    var offset = 0
    while offset < gzip.file.count {
      guard try gzip.file.bytes(at: offset, count: 2) == GzipFile.magic else { break }
      let member = try gzip.member(at: offset, keeping: 0, into: file)
      if let fault = member.fault { addDamaged(at: offset, fault + "; what came before was read") }
      guard plan.take(member.total) else {
        addDamaged(at: offset, "the archive expands to more than \(ByteSize.shown(limits.expanded))")
        break
      }
      if member.fault != nil { break }
      offset += max(1, member.storedLength)
    }
    try list(try FileBytes(InputPath(file.path)), place: file.path)
  }

  private func add(_ head: WARCHead, _ content: [UInt8], place: String, offset: Int, length: Int) {
    switch head.type {
    case "response", "resource", "conversion": break
    case "revisit":
      revisits.append((members.count, head))
      var source = source(head, offset)
      source.length = length
      members.append(ArchiveMember(suffix: "#\(offset)", kind: .skipped(reason: ""), source: source))
      members[members.count - 1].url = head.address
      members[members.count - 1].captured = head.date
      return
    case "warcinfo":
      let info = HeaderFields(content[...] + Array("\r\n\r\n".utf8), hasStartLine: false)
      capturedBy = (info?["operator"] ?? info?["software"]).map { String($0.prefix(200)) }
      others["warcinfo", default: 0] += 1
      return
    case let type:
      others[type.isEmpty ? "without a type" : InputPath(String(type.prefix(40))).shown, default: 0] += 1
      return
    }
    var member = ArchiveMember(
      suffix: "#\(offset)", kind: .page, file: place, record: offset, source: source(head, offset))
    member.source.length = length
    member.url = head.address
    member.captured = head.date
    member.capturedBy = capturedBy
    let message = HTTPMessage(content)
    member.source.status = message?.status
    member.kind = kind(of: message, head, content)
    if member.kind == .page {
      if let id = head.id, pagesByID[id] == nil { pagesByID[id] = members.count }
      if let digest = head.fields["warc-payload-digest"], pagesByDigest[digest] == nil {
        pagesByDigest[digest] = members.count
      }
    }
    members.append(member)
  }

  private func kind(of message: HTTPMessage?, _ head: WARCHead, _ content: [UInt8]) -> ArchiveMember.Kind {
    if let status = message?.status, (300..<400).contains(status) {
      return .skipped(reason: "a redirect (HTTP status \(status)) and no page")
    }
    let type = (message?.head ?? head.fields)["content-type"]?.lowercased() ?? ""
    let media = type.prefix { $0 != ";" && $0 != " " }
    if ["text/html", "application/xhtml+xml", "text/plain"].contains(media) { return .page }
    // Any other media type may be a mistake of the server, so the payload's first bytes have the last word.
    let payload = try? message?.payload(of: content, limit: limits.page, input: "").bytes
    if PageSign.isHTML(payload ?? content) { return .page }
    return .skipped(reason: "no page: \(Self.shown(media))")
  }

  private static func shown(_ media: some StringProtocol) -> String {
    media.isEmpty ? "of no media type stated and not HTML" : InputPath(String(media.prefix(80))).shown
  }

  /// A revisit stands for a payload that was stored before: at another address it is a page of its own.
  private func settleRevisits() {
    for (position, head) in revisits {
      let target =
        head.refersTo.flatMap { pagesByID[$0] } ?? head.fields["warc-payload-digest"].flatMap { pagesByDigest[$0] }
      guard let target else {
        members[position].kind = .unreadable(
          reason: "a revisit whose payload is not in this archive; give the archive that holds the page itself")
        continue
      }
      let page = members[target]
      guard members[position].url != page.url else {
        members[position].kind = .skipped(
          reason: "a revisit: the same payload as \(container)\(page.suffix), which is assessed")
        continue
      }
      members[position].kind = .page
      members[position].file = page.file
      members[position].record = page.record
      members[position].capturedBy = capturedBy
      members[position].source.remarks.append("a revisit: the payload is that of \(container)\(page.suffix)")
    }
  }

  private func addDamaged(at offset: Int, _ reason: String) {
    members.append(
      ArchiveMember(suffix: "#\(offset)", kind: .unreadable(reason: "damaged: \(reason)"), source: source(nil, offset)))
  }

  private func noteLimit() {
    guard isFull else { return }
    members.append(
      ArchiveMember(
        suffix: "", kind: .unreadable(reason: "more than \(limits.members) records; split the archive"),
        source: source(nil, 0)))
  }

  private func source(_ head: WARCHead?, _ offset: Int) -> CaptureSource {
    var source = CaptureSource(format: "warc", container: container)
    source.recordID = head?.id.map { String($0.prefix(200)) }
    source.offset = offset
    return source
  }
}
