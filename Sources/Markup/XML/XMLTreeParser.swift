// SPDX-License-Identifier: Apache-2.0

internal import Clibxml2

/// Parses XML documents by libxml2's SAX events into flat trees.
///
/// No DTD, entity, stylesheet or other document is ever loaded: the events that would build them are not listened to.
public struct XMLTreeParser: Sendable {
  private static let initialised: Void = xmlInitParser()

  private let limits: MarkupLimits

  /// A parser with its limits.
  public init(limits: MarkupLimits = MarkupLimits()) { self.limits = limits }

  /// The tree of a document; what comes before damage is kept, and `stopped` says what is wrong.
  ///
  /// - Parameter bytes: The document in clean UTF-8, as ``ByteDecoder`` gives it, whatever encoding it declares.
  /// - Returns: The tree.
  /// - Throws: ``MarkupError`` where the document is empty, too large, or refused before parsing.
  public func parse(_ bytes: [UInt8]) throws(MarkupError) -> XMLTree {
    _ = Self.initialised
    guard bytes.count <= limits.bytes, bytes.count <= Int(Int32.max) else {
      throw MarkupError(
        .tooLarge, "the document has \(bytes.count) bytes, more than the limit of \(limits.bytes); split it")
    }
    _ = try MarkupScan(bytes, limits: limits)
    if ByteSearch.first("<!entity", in: bytes) != nil {
      throw MarkupError(.limit, "the document defines entities, which are never expanded; give it without them")
    }
    let context = bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { xmlCreateMemoryParserCtxt($0.baseAddress, Int32($0.count)) }
    }
    guard let context else { throw MarkupError(.empty, "the document holds no bytes; check how it was saved") }
    defer { xmlFreeParserCtxt(context) }
    let options =
      XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_HUGE.rawValue
      | XML_PARSE_SAX1.rawValue
    _ = xmlCtxtUseOptions(context, Int32(bitPattern: options))
    var builder = XMLTreeBuilder(limits: limits)
    builder.context = context
    return withUnsafeMutablePointer(to: &builder) { state in
      context.pointee.sax.pointee = Self.handler
      context.pointee.userData = UnsafeMutableRawPointer(state)
      xmlParseDocument(context)
      return state.pointee.finish(damage: Self.damage(context))
    }
  }

  private static func damage(_ context: xmlParserCtxtPtr) -> String? {
    guard context.pointee.wellFormed == 0, context.pointee.errNo != XML_ERR_UNDECLARED_ENTITY.rawValue else {
      return nil
    }
    return "it is not well-formed near line \(context.pointee.lastError.line)"
  }

  private static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = 1
    handler.startElement = { state, name, attributes in
      guard let name else { return }
      XMLTreeParser.builder(state)?.pointee.start(name, attributes)
    }
    handler.endElement = { state, _ in XMLTreeParser.builder(state)?.pointee.end() }
    let characters: charactersSAXFunc = { state, bytes, count in
      guard let bytes else { return }
      XMLTreeParser.builder(state)?.pointee.characters(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
    handler.characters = characters
    handler.ignorableWhitespace = characters
    handler.cdataBlock = characters
    handler.getEntity = { _, name in xmlGetPredefinedEntity(name) }
    handler.reference = { state, name in
      guard let name else { return }
      XMLTreeParser.builder(state)?.pointee.entity(name)
    }
    handler.serror = { _, error in
      guard let error, let raw = error.pointee.ctxt, error.pointee.code == Int32(XML_ERR_UNDECLARED_ENTITY.rawValue),
        let name = error.pointee.str1
      else { return }
      let context = raw.assumingMemoryBound(to: xmlParserCtxt.self)
      guard let state = context.pointee.userData, state != raw else { return }
      name.withMemoryRebound(to: UInt8.self, capacity: 1) { XMLTreeParser.builder(state)?.pointee.entity($0) }
    }
    return handler
  }

  private static func builder(_ state: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XMLTreeBuilder>? {
    state?.assumingMemoryBound(to: XMLTreeBuilder.self)
  }
}
