// SPDX-License-Identifier: Apache-2.0

/// The head of a WARC record (ISO 28500), taken for what it is: a claim.
struct WARCHead: Sendable {
  /// The longest head that is read, in bytes.
  static let longest = 64 << 10
  /// What every record begins with.
  static let sign = Array("WARC/".utf8)
  private static let longestAddress = 8 << 10

  let fields: HeaderFields
  /// The length of the content as claimed; never negative.
  let contentLength: Int

  /// The head at the beginning of some bytes.
  ///
  /// - Throws: ``IntakeError`` whose reason says what is wrong with the head.
  init(_ bytes: [UInt8], input: String) throws(IntakeError) {
    guard let fields = HeaderFields(bytes.prefix(Self.longest)[...], hasStartLine: true) else {
      let reason =
        bytes.count >= Self.longest
        ? "the record's head has no end within \(ByteSize.shown(Self.longest))" : "the record is cut off in its head"
      throw IntakeError(.damaged, input: input, reason: reason)
    }
    self.fields = fields
    let lengths = Set(fields.all("content-length"))
    guard let length = lengths.first, lengths.count == 1 else {
      let reason = lengths.isEmpty ? "the record states no Content-Length" : "the record states two Content-Lengths"
      throw IntakeError(.damaged, input: input, reason: reason)
    }
    guard !length.isEmpty, length.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let value = Int(length),
      value < 1 << 53
    else {
      let shown = InputPath(String(length.prefix(40))).shown
      throw IntakeError(.damaged, input: input, reason: "the record's Content-Length \(shown) is no length")
    }
    contentLength = value
  }

  /// The record's type in lower case: `response`, `resource`, `revisit`, `request`, `warcinfo`…
  var type: String { fields["warc-type"]?.lowercased() ?? "" }

  /// The record's id without its angle brackets.
  var id: String? { fields["warc-record-id"].map(Self.unbracketed) }

  /// The id of the record that this one refers to.
  var refersTo: String? { fields["warc-refers-to"].map(Self.unbracketed) }

  /// The address of the page, where it is one of the web and of a sane length.
  var address: String? {
    guard let uri = fields["warc-target-uri"].map(Self.unbracketed), uri.utf8.count <= Self.longestAddress else {
      return nil
    }
    let lower = uri.prefix(8).lowercased()
    guard lower.hasPrefix("http://") || lower.hasPrefix("https://") else { return nil }
    return uri.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F } ? uri : nil
  }

  /// The time of the capture; nil where it is no ISO 8601 time in UTC.
  var date: String? {
    guard let date = fields["warc-date"], date.utf8.count <= 32, date.hasSuffix("Z") else { return nil }
    let form = Array("0000-00-00T00:00:00".utf8)
    let bytes = Array(date.utf8)
    guard bytes.count >= form.count else { return nil }
    for (byte, wanted) in zip(bytes, form) {
      guard wanted == 0x30 ? (byte >= 0x30 && byte <= 0x39) : byte == wanted else { return nil }
    }
    let fraction = bytes[form.count..<(bytes.count - 1)]
    guard fraction.isEmpty || (fraction.first == 0x2E && fraction.dropFirst().allSatisfy { $0 >= 0x30 && $0 <= 0x39 })
    else { return nil }
    guard let month = Int(date.dropFirst(5).prefix(2)), (1...12).contains(month),
      let day = Int(date.dropFirst(8).prefix(2)), (1...31).contains(day),
      let hour = Int(date.dropFirst(11).prefix(2)), hour < 24
    else { return nil }
    return date
  }

  private static func unbracketed(_ value: String) -> String {
    value.hasPrefix("<") && value.hasSuffix(">") ? String(value.dropFirst().dropLast()) : value
  }
}
