// SPDX-License-Identifier: Apache-2.0

internal import Clibxml2
internal import Foundation

/// Writes an XML file in one pass, pretty-printed with two spaces, without ever holding it in memory.
///
/// Page text may hold characters that XML forbids; libxml2 would write them as they are, and the file would not be XML.
/// They are replaced by U+FFFD and counted. Direction and control characters that XML allows are written as character
/// references, so that the file shows them and a terminal does not obey them.
///
/// Text belongs into elements that hold nothing else: an element with both text and elements would be indented inside
/// its text.
public struct XMLWriter: ~Copyable {
  private let writer: xmlTextWriterPtr
  private let file: Int32
  private let path: String
  private var failed = false
  /// How many elements are open.
  private var depth = 0
  /// Whether the tag of the element opened last still waits for its end.
  private var isTagOpen = false
  /// Whether bytes of another writer were written last, after which libxml2 does not indent.
  private var isAfterBytes = false

  /// The number of characters replaced so far because XML forbids them.
  public private(set) var replacedCharacters = 0

  /// Creates or empties the file and writes the XML declaration.
  ///
  /// - Throws: ``MarkupError`` with the code `writing` where the file cannot be created.
  public init(path: String) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else {
      throw MarkupError(.writing, "\(path) cannot be created: \(String(cString: strerror(errno))).")
    }
    guard let output = xmlOutputBufferCreateFd(file, nil) else {
      close(file)
      throw MarkupError(.writing, "\(path) cannot be written: libxml2 is out of memory.")
    }
    guard let writer = xmlNewTextWriter(output) else {
      xmlOutputBufferClose(output)
      close(file)
      throw MarkupError(.writing, "\(path) cannot be written: libxml2 is out of memory.")
    }
    self.writer = writer
    self.file = file
    self.path = path
    xmlTextWriterSetIndent(writer, 1)
    xmlTextWriterSetIndentString(writer, "  ")
    note(xmlTextWriterStartDocument(writer, nil, "UTF-8", nil))
  }

  deinit {
    xmlFreeTextWriter(writer)
    close(file)
  }

  /// Opens an element.
  public mutating func start(_ element: String) {
    note(xmlTextWriterStartElement(writer, element))
    depth += 1
    isTagOpen = true
    isAfterBytes = false
  }

  /// Adds an attribute to the element opened last, before its content.
  public mutating func attribute(_ name: String, _ value: String) {
    note(xmlTextWriterStartAttribute(writer, name))
    write(value)
    note(xmlTextWriterEndAttribute(writer))
  }

  /// Adds an attribute that is a whole number.
  public mutating func attribute(_ name: String, _ value: Int) {
    note(xmlTextWriterWriteAttribute(writer, name, String(value)))
  }

  /// Adds text to the element opened last.
  public mutating func text(_ text: String) {
    write(text)
    isTagOpen = false
  }

  /// Closes the element opened last.
  public mutating func end() {
    if isAfterBytes { note(xmlTextWriterWriteRaw(writer, String(repeating: "  ", count: depth - 1))) }
    note(xmlTextWriterEndElement(writer))
    depth -= 1
    isTagOpen = false
    isAfterBytes = false
  }

  /// Adds elements that another writer wrote at the same depth into a file of its own, as bytes of that file; they may come
  /// in pieces.
  public mutating func elements(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isTagOpen { note(xmlTextWriterWriteRaw(writer, "\n")) }
    isTagOpen = false
    isAfterBytes = true
    note(xmlTextWriterWriteRawLen(writer, bytes.baseAddress, Int32(bytes.count)))
  }

  /// How many bytes the file would have if the tag of the element opened last were closed: where its first element begins, or
  /// the next one.
  public mutating func place() -> Int {
    note(xmlTextWriterFlush(writer))
    let end = lseek(file, 0, SEEK_CUR)
    if end < 0 { failed = true }
    return Int(end) + (isTagOpen ? ">\n".utf8.count : 0)
  }

  /// Closes what is open and flushes the file.
  ///
  /// - Parameter lasting: Whether the file must outlive a failure of power; one that is read back at once need not.
  /// - Throws: ``MarkupError`` with the code `writing` where anything could not be written, whenever that was.
  public mutating func finish(lasting: Bool = true) throws {
    while depth > 0 { end() }
    note(xmlTextWriterEndDocument(writer))
    note(xmlTextWriterFlush(writer))
    if failed || lasting && fsync(file) != 0 {
      throw MarkupError(.writing, "\(path) could not be written completely. Is the disk full?")
    }
  }

  /// Remembers a failure of libxml2 until ``finish()``.
  private mutating func note(_ result: Int32) {
    if result < 0 { failed = true }
  }

  /// Writes text with what XML forbids replaced and what a terminal would obey as references.
  private mutating func write(_ text: String) {
    guard XMLCharacter.needsCare(text) else {
      note(xmlTextWriterWriteString(writer, text))
      return
    }
    var plain = ""
    for scalar in text.unicodeScalars {
      switch XMLCharacter.treatment(of: scalar) {
      case .asIs:
        plain.unicodeScalars.append(scalar)
      case .replace:
        plain.unicodeScalars.append("\u{FFFD}")
        replacedCharacters += 1
      case .reference:
        if !plain.isEmpty { note(xmlTextWriterWriteString(writer, plain)) }
        plain = ""
        note(xmlTextWriterWriteRaw(writer, "&#x\(String(scalar.value, radix: 16, uppercase: true));"))
      }
    }
    if !plain.isEmpty { note(xmlTextWriterWriteString(writer, plain)) }
  }
}
