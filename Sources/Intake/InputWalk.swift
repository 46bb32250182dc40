// SPDX-License-Identifier: Apache-2.0

internal import Glibc

/// Finds the inputs of a run: what the user gave, and what lies in the folders given.
///
/// Links in folders are not followed, so a folder can neither lead outside itself nor into a loop. Nothing in a folder is
/// passed over without a line, apart from the output folder, which is never an input.
public struct InputWalk: Sendable {
  private struct Identity: Hashable {
    var device: UInt64
    var number: UInt64
  }

  /// What is looked for.
  public enum Role: Sendable {
    /// Pages, alone and in archives.
    case suspects
    /// Wire stories, which also come as XML and JSON.
    case originals
  }

  private let role: Role
  private let excluded: Identity?

  /// A walk that leaves one folder out: the output folder.
  public init(of role: Role = .suspects, leavingOut outputFolder: InputPath? = nil) {
    self.role = role
    excluded = outputFolder.flatMap { Self.identity(of: $0) }
  }

  /// The inputs, each once, in the order of their paths' bytes; the order of the arguments makes no difference.
  ///
  /// - Complexity: O(n log n) in the number of entries.
  public func inputs(of arguments: [InputPath]) -> [Input] {
    var found: [Input] = []
    for argument in Set(arguments.flatMap(PathPattern.paths(matching:))).sorted() {
      if argument == .standardInput {
        found.append(Input(path: argument, relativePath: argument, kind: .standardInput))
      } else if Self.followedKind(of: argument) == .folder {
        found.append(contentsOf: walk(argument))
      } else {
        found.append(Input(path: argument, relativePath: argument, kind: Self.kind(ofArgument: argument)))
      }
    }
    return withTwinsNamed(found.sorted { $0.path < $1.path })
  }

  /// The entries below a folder; iterative, so that depth costs nothing.
  private func walk(_ root: InputPath) -> [Input] {
    var found: [Input] = []
    var pending: [(path: InputPath, relative: InputPath)] = [(root, InputPath(bytes: []))]
    while let folder = pending.popLast() {
      if let excluded, Self.identity(of: folder.path) == excluded { continue }
      guard let names = Self.names(in: folder.path) else {
        let error = IntakeError(
          .notPermitted, input: folder.path.shown,
          reason: "the folder cannot be read: \(String(cString: strerror(errno))); check its permissions"
        )
        found.append(Input(path: folder.path, relativePath: folder.relative, kind: .unreadable(error)))
        continue
      }
      for name in names {
        let path = folder.path.appending(name)
        let relative = folder.relative.appending(name)
        if name.bytes.first == UInt8(ascii: ".") {
          let reason = "hidden: its name begins with a dot; give the path itself to have it read"
          found.append(Input(path: path, relativePath: relative, kind: .skipped(reason: reason)))
        } else if FileKind(at: path) == .folder {
          pending.append((path, relative))
        } else {
          found.append(Input(path: path, relativePath: relative, kind: kind(ofEntry: path)))
        }
      }
    }
    return found
  }

  /// A file that is reached under a second name, through a hard link or two arguments, is assessed once.
  private func withTwinsNamed(_ inputs: [Input]) -> [Input] {
    var first: [Identity: InputPath] = [:]
    var named: Set<InputPath> = []
    return inputs.compactMap { input in
      guard named.insert(input.path).inserted else { return nil }
      guard input.isReadable, input.kind != .standardInput, let identity = Self.identity(of: input.path) else {
        return input
      }
      guard let twin = first[identity] else {
        first[identity] = input.path
        return input
      }
      let reason = "the same file as \(twin.shown), which is assessed"
      return Input(path: input.path, relativePath: input.relativePath, kind: .skipped(reason: reason))
    }
  }

  private static func kind(ofArgument path: InputPath) -> Input.Kind {
    switch followedKind(of: path) {
    // What was given itself is a page whatever it looks like, unless it is an archive.
    case .file: (try? PageSign.kind(of: path)) ?? .page
    case .nothing where FileKind(at: path) == .link:
      .unreadable(
        IntakeError(
          .brokenLink, input: path.shown,
          reason: "is a broken link: it leads to \(FileKind.target(of: path)), which is not there"
        )
      )
    case .nothing:
      .unreadable(
        IntakeError(.notFound, input: path.shown, reason: "there is no such file or folder; check the path")
      )
    case let kind:
      .unreadable(
        IntakeError(.notAFile, input: path.shown, reason: "is \(kind.shown), not a file; give a file or a folder")
      )
    }
  }

  private func kind(ofEntry path: InputPath) -> Input.Kind {
    switch FileKind(at: path) {
    case .file:
      do throws(IntakeError) {
        return try PageSign.kind(of: path, role) ?? .skipped(reason: PageSign.notAPage)
      } catch {
        return .skipped(reason: "not a page by its name, and its content \(error.reason)")
      }
    case .link where Self.followedKind(of: path) == .nothing: return Self.kind(ofArgument: path)
    case .link:
      let target = FileKind.target(of: path)
      return .skipped(reason: "a link to \(target), not followed; give that path itself to have it read")
    case .nothing:
      let reason = "vanished while the folder was read, or its path is too long; run again"
      return .unreadable(IntakeError(.notFound, input: path.shown, reason: reason))
    case let kind:
      return .unreadable(
        IntakeError(.notAFile, input: path.shown, reason: "is \(kind.shown), not a file; it was left alone"))
    }
  }

  private static func followedKind(of path: InputPath) -> FileKind {
    var status = stat()
    return path.withCString { stat($0, &status) } == 0 ? FileKind(mode: status.st_mode) : .nothing
  }

  private static func identity(of path: InputPath) -> Identity? {
    var status = stat()
    guard path.withCString({ stat($0, &status) }) == 0 else { return nil }
    return Identity(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
  }

  /// The names in a folder without `.` and `..`; nil where it cannot be read.
  private static func names(in folder: InputPath) -> [InputPath]? {
    guard let stream = folder.withCString({ opendir($0) }) else { return nil }
    defer { closedir(stream) }
    var names: [InputPath] = []
    while let entry = readdir(stream) {
      guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return nil }
      // Through the pointer: an entry is only as long as its name, a copy of the whole type would read past it.
      let start = UnsafeRawPointer(entry).advanced(by: offset)
      let length = strlen(start.assumingMemoryBound(to: CChar.self))
      let name = Array(UnsafeRawBufferPointer(start: start, count: length))
      if name != [0x2E] && name != [0x2E, 0x2E] { names.append(InputPath(bytes: name)) }
    }
    return names
  }
}
