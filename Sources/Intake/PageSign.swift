// SPDX-License-Identifier: Apache-2.0

internal import Glibc

/// How pages and archives of pages are told from other files: by their first bytes, and by their names where those say
/// nothing.
enum PageSign {
  /// The extensions of files that are read as pages whatever they hold.
  static let extensions: Set<String> = ["html", "htm", "xhtml", "txt", "mhtml", "mht"]
  /// Why a file is no page, for a reader.
  static let notAPage =
    "not a page: neither .html, .htm, .xhtml, .txt or .mhtml nor HTML or an archive of pages by its first bytes"

  /// The bytes of a file that are looked at.
  private static let reach = 1024
  private static let headSize = 4096

  /// What a file is to be read as; nil where it is neither a page nor an archive of pages.
  ///
  /// - Throws: ``IntakeError`` where it cannot be opened.
  static func kind(of path: InputPath, _ role: InputWalk.Role = .suspects) throws(IntakeError) -> Input.Kind? {
    let head: [UInt8]
    do throws(IntakeError) {
      head = try self.head(of: path)
    } catch {
      // By its name it is a page: then whoever reads it says what is wrong with it.
      if let fileExtension = path.fileExtension, extensions.contains(fileExtension) { return .page }
      throw error
    }
    if let kind = ArchiveKind.recognised(head, name: path) { return .archive(kind) }
    return isPage(name: path, head: head) || (role == .originals && isWireStory(head)) ? .page : nil
  }

  /// Whether a file is a page: by its extension, else by its first bytes, as they are or under gzip or MHTML.
  static func isPage(name: InputPath, head: [UInt8]) -> Bool {
    let isCompressed = head.starts(with: GzipFile.magic)
    var name = name
    if isCompressed, name.fileExtension == "gz" { name = InputPath(bytes: Array(name.bytes.dropLast(3))) }
    if let fileExtension = name.fileExtension, extensions.contains(fileExtension) { return true }
    let head = isCompressed ? Inflater.head(of: head, count: reach) : head
    return isHTML(head) || MIMEPage.isRecognised(head)
  }

  /// Whether bytes begin like a wire story in XML or JSON.
  private static func isWireStory(_ head: [UInt8]) -> Bool {
    guard let first = head.first(where: { $0 > 0x20 && $0 < 0x80 }) else { return false }
    let text = String(decoding: head, as: UTF8.self)
    switch first {
    case UInt8(ascii: "<"):
      return ["<nitf", "<newsMessage", "<newsItem", "<rss", "<rdf:RDF", "<feed"].contains { text.contains($0) }
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      return ["\"headline", "\"body", "\"versioncreated\"", "\"articleBody\""].contains { text.contains($0) }
    default: return false
    }
  }

  /// Whether bytes begin like an HTML page: white space, a byte order mark and comments may come first.
  static func isHTML(_ bytes: [UInt8]) -> Bool {
    let letters = bytes.prefix(reach).filter { $0 != 0 }.map { byte in
      byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
    }
    return ["<!doctype html", "<html"].contains { sign in
      let sign = Array(sign.utf8)
      return letters.indices.contains { letters[$0...].starts(with: sign) }
    }
  }

  private static func head(of path: InputPath) throws(IntakeError) -> [UInt8] {
    let descriptor = path.withCString { open($0, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY) }
    guard descriptor >= 0 else {
      throw IntakeError(
        .notPermitted, input: path.shown, reason: "cannot be opened: \(String(cString: strerror(errno)))"
      )
    }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: headSize)
    let count = read(descriptor, &bytes, bytes.count)
    return count > 0 ? Array(bytes[..<count]) : []
  }
}
