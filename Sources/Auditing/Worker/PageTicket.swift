// SPDX-License-Identifier: Apache-2.0

public import Intake

/// What a worker is told of a page before it reads it.
public struct PageTicket: Sendable, Hashable, Codable {
  /// The path as reports show it.
  public var path: String
  /// The file to read, where its name is valid UTF-8.
  public var file: String?
  /// The file to read as hexadecimal bytes, where its name is not valid UTF-8.
  public var fileHexadecimal: String?
  /// What the page's case ids are made of: its address if known, else its path relative to the folder given.
  public var caseKey: String
  /// The address of the page, if known.
  public var url: String?
  /// The time of the capture, as claimed.
  public var captured: String?
  /// Who made the capture, as claimed.
  public var capturedBy: String?
  /// The media type, if known from outside the bytes.
  public var contentType: String?
  /// Where the page's record begins, in bytes, if the file is a WARC file.
  public var record: Int?
  /// The archive that the page lies in, if it does.
  public var source: CaptureSource?

  /// A ticket for a page in a file.
  public init(path: String, file: InputPath, caseKey: String) {
    self.path = path
    if (try? UTF8Span(validating: file.bytes.span)) != nil {
      self.file = String(decoding: file.bytes, as: UTF8.self)
    } else {
      fileHexadecimal = file.bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
    self.caseKey = caseKey
  }

  /// The file to read; nil where the ticket names none.
  public var location: InputPath? {
    if let file { return InputPath(file) }
    guard let digits = fileHexadecimal.map({ Array($0.utf8) }), digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    for pair in stride(from: 0, to: digits.count, by: 2) {
      guard let byte = UInt8(String(decoding: digits[pair...(pair + 1)], as: UTF8.self), radix: 16) else { return nil }
      bytes.append(byte)
    }
    return InputPath(bytes: bytes)
  }

  /// The capture of the page that was read; what the user says goes before what its wrapping says.
  func capture(of page: PageBytes) -> Capture {
    Capture(
      path: path, bytes: page.bytes, url: url ?? page.url, captured: captured ?? page.captured, capturedBy: capturedBy,
      contentType: contentType ?? page.contentType
    )
  }

  /// Where the page that was read was taken out of; nil for a file that is a page.
  func source(of page: PageBytes) -> CaptureSource? {
    guard var source = source ?? page.format.map({ CaptureSource(format: $0, container: path) }) else { return nil }
    source.status = page.status ?? source.status
    source.digest = page.digest
    source.damage = page.damage
    source.remarks += page.remarks
    return source
  }
}
