// SPDX-License-Identifier: Apache-2.0

extension CaptureReader {
  /// The page that a file holds: the file's bytes, or what is left once a gzip or MHTML wrapping is undone; or the page of
  /// the record at an offset, if the file is a WARC file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - record: Where the record begins, in bytes; nil for a file that is a page.
  /// - Returns: The page with what its wrapping says.
  /// - Throws: ``IntakeError`` that names the path.
  public func page(at path: InputPath, record: Int? = nil) throws(IntakeError) -> PageBytes {
    if let record {
      return try WARCPage(limit: limit).page(in: try FileBytes(path), at: record, input: path.shown)
    }
    return try unwrapped(try bytes(of: path), input: path.shown)
  }

  /// The page in bytes that may be wrapped by gzip, in MHTML, or in MHTML in gzip.
  ///
  /// - Throws: ``IntakeError`` where it expands beyond the limit.
  public func unwrapped(_ bytes: [UInt8], input: String) throws(IntakeError) -> PageBytes {
    var page = PageBytes(bytes: bytes)
    if bytes.starts(with: GzipFile.magic) {
      let outcome = try ContentCoding.inflated(bytes, .gzip, limit: limit, input: input)
      guard outcome.bytes.count != bytes.count || outcome.bytes != bytes else { return page }
      page = PageBytes(bytes: outcome.bytes, format: "gzip")
      if let remark = outcome.remark { page.remarks.append(remark) }
      if outcome.isDamaged { page.damage = outcome.remark }
    }
    guard MIMEPage.isRecognised(page.bytes), let mail = MIMEPage(page.bytes) else { return page }
    page.bytes = mail.bytes
    page.format = "mhtml"
    page.url = mail.url
    page.captured = mail.captured
    page.contentType = mail.contentType
    page.remarks += mail.remarks
    // The one remark of a mail is that it was cut.
    page.damage = page.damage ?? mail.remarks.first
    return page
  }
}
