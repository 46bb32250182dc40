// SPDX-License-Identifier: Apache-2.0

/// Lists the members of a zip or tar archive and lays its pages, and the archives in it, out as files.
final class PackedListing {
  private static let piece = 1 << 18
  private static let headSize = 4096

  private let limits: ArchiveLimits
  private let plan: SpoolPlan
  private let depth: Int
  private var members: [ArchiveMember] = []
  private var names: [String: Int] = [:]
  private var folders = 0

  /// A listing under limits, so many archives deep; 1 for one that the user gave.
  init(limits: ArchiveLimits, plan: SpoolPlan, depth: Int) {
    self.limits = limits
    self.plan = plan
    self.depth = depth
  }

  /// The members of an archive in their order.
  ///
  /// - Throws: ``IntakeError`` where the archive cannot be opened at all.
  func members(of path: InputPath, container: String) throws(IntakeError) -> [ArchiveMember] {
    let reader = try PackedReader(path)
    while true {
      let head: PackedReader.Head?
      do throws(IntakeError) {
        head = try reader.next()
      } catch {
        add("", .unreadable(reason: error.reason), container)
        break
      }
      guard let head else { break }
      guard head.isFile else {
        folders += 1
        continue
      }
      let suffix = "!" + name(of: head)
      guard members.count < limits.members else {
        add("", .unreadable(reason: "more than \(limits.members) members; split the archive"), container)
        break
      }
      do throws(IntakeError) {
        try list(head, suffix: suffix, reader: reader, container: container)
      } catch {
        add(suffix, .unreadable(reason: error.reason), container)
      }
      let progress = reader.progress
      if ArchiveLimits.isBomb(expanded: progress.expanded, stored: progress.stored) {
        add(
          "", .unreadable(reason: "expands to more than \(ArchiveLimits.ratio) times its size; not read on"), container)
        break
      }
    }
    return members
  }

  /// A name for a reader; of two members with one name the later is numbered.
  private func name(of head: PackedReader.Head) -> String {
    var name = head.name.shown
    while name.hasPrefix("./") { name.removeFirst(2) }
    names[name, default: 0] += 1
    let count = names[name] ?? 1
    return count == 1 ? name : "\(name) (\(count))"
  }

  private func list(
    _ head: PackedReader.Head, suffix: String, reader: PackedReader, container: String
  ) throws(IntakeError) {
    if head.name.name.bytes.first == UInt8(ascii: ".") {
      return add(suffix, .skipped(reason: "hidden: its name begins with a dot"), container)
    }
    var bytes: [UInt8] = []
    while bytes.count < Self.headSize {
      let piece = try reader.read(Self.headSize - bytes.count)
      if piece.isEmpty { break }
      bytes += piece
    }
    if let kind = ArchiveKind.recognised(bytes, name: head.name) {
      return try listInner(kind, bytes, suffix: suffix, reader: reader, container: container)
    }
    guard PageSign.isPage(name: head.name, head: bytes) else {
      return add(suffix, .skipped(reason: PageSign.notAPage), container)
    }
    while bytes.count <= limits.page {
      let piece = try reader.read(Self.piece)
      if piece.isEmpty { break }
      bytes += piece
    }
    guard bytes.count <= limits.page else {
      throw IntakeError(
        .tooLarge, input: "",
        reason: "too large: more than the limit of \(ByteSize.shown(limits.page)) (--max-bytes)")
    }
    guard plan.take(bytes.count) else { throw noRoom() }
    let file = try plan.file()
    try file.write(bytes)
    add(suffix, .page, container, file: file.path)
  }

  private func listInner(
    _ kind: ArchiveKind, _ head: [UInt8], suffix: String, reader: PackedReader, container: String
  ) throws(IntakeError) {
    guard depth < limits.depth else {
      let reason = "an archive in an archive in an archive; take it out and give it by itself"
      return add(suffix, .unreadable(reason: reason), container)
    }
    let file = try plan.file()
    var bytes = head
    repeat {
      guard plan.take(bytes.count) else { throw noRoom() }
      try file.write(bytes)
      bytes = try reader.read(Self.piece)
    } while !bytes.isEmpty
    let path = InputPath(file.path)
    let inner =
      switch kind {
      case .warc: try WARCListing(limits: limits, plan: plan).members(of: path, container: container + suffix)
      case .packed:
        try PackedListing(limits: limits, plan: plan, depth: depth + 1).members(of: path, container: container + suffix)
      }
    for var member in inner {
      member.suffix = suffix + member.suffix
      members.append(member)
    }
  }

  private func noRoom() -> IntakeError {
    IntakeError(
      .tooLarge, input: "", reason: "the archive expands to more than \(ByteSize.shown(limits.expanded)); split it")
  }

  private func add(_ suffix: String, _ kind: ArchiveMember.Kind, _ container: String, file: String = "") {
    let source = CaptureSource(format: "archive", container: container)
    members.append(ArchiveMember(suffix: suffix, kind: kind, file: file, source: source))
  }
}
