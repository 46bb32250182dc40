// SPDX-License-Identifier: Apache-2.0

internal import Clibxml2

/// An XSD that documents of ours are validated against. Neither the schema nor the documents may be foreign: libxml2's
/// schema code is not made for that.
public final class XMLSchema {
  /// Something in a document that the schema does not allow, or that is not XML at all.
  public struct Violation: Sendable, Hashable, CustomStringConvertible {
    /// The line of the document, counted from 1.
    public var line: Int
    /// What is wrong, in libxml2's words.
    public var text: String

    /// The line and the words.
    public var description: String { "line \(line): \(text)" }
  }

  private let schema: xmlSchemaPtr

  /// Parses a schema.
  ///
  /// - Throws: ``MarkupError`` with the code `schema` and the first complaints where the bytes are not a schema.
  public init(_ bytes: [UInt8]) throws {
    let complaints = Complaints()
    let schema: xmlSchemaPtr? = bytes.withUnsafeBytes { buffer in
      guard
        let context = xmlSchemaNewMemParserCtxt(
          buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: buffer.count))
      else { return nil }
      defer { xmlSchemaFreeParserCtxt(context) }
      return withExtendedLifetime(complaints) {
        xmlSchemaSetParserStructuredErrors(context, Complaints.note, Unmanaged.passUnretained(complaints).toOpaque())
        return xmlSchemaParse(context)
      }
    }
    guard let schema else {
      let detail = complaints.violations.prefix(3).map(\.description).joined(separator: "; ")
      throw MarkupError(.schema, "The schema cannot be used: \(detail.isEmpty ? "it is not XML" : detail).")
    }
    self.schema = schema
  }

  deinit { xmlSchemaFree(schema) }

  /// What a document does that the schema does not allow; empty for a valid document.
  ///
  /// - Complexity: linear in the document, which is read as a stream.
  public func violations(of document: [UInt8]) -> [Violation] {
    let complaints = Complaints()
    return document.withUnsafeBytes { buffer in
      guard
        let reader = xmlReaderForMemory(
          buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: buffer.count), nil, "UTF-8",
          Int32(XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue))
      else { return [Violation(line: 1, text: "The document is empty.")] }
      defer { xmlFreeTextReader(reader) }
      return withExtendedLifetime(complaints) {
        xmlTextReaderSetStructuredErrorHandler(
          reader, Complaints.note, Unmanaged.passUnretained(complaints).toOpaque())
        guard xmlTextReaderSetSchema(reader, schema) == 0 else {
          return [Violation(line: 1, text: "The schema cannot be applied.")]
        }
        var result = xmlTextReaderRead(reader)
        while result == 1 { result = xmlTextReaderRead(reader) }
        if result < 0 && complaints.violations.isEmpty {
          complaints.add(line: 1, text: "The document is not XML.")
        }
        return complaints.violations
      }
    }
  }
}
