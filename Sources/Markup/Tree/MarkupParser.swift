// SPDX-License-Identifier: Apache-2.0

internal import Clibxml2

/// Parses pages by libxml2's SAX events into flat trees.
public struct MarkupParser: Sendable {
  private static let initialised: Void = xmlInitParser()

  /// The version of libxml2 that is in use, `2.9.14`.
  public static let libraryVersion = LIBXML_DOTTED_VERSION

  private let limits: MarkupLimits

  /// A parser with its limits.
  public init(limits: MarkupLimits = MarkupLimits()) {
    self.limits = limits
  }

  /// The tree of a page.
  ///
  /// - Parameter bytes: Clean UTF-8, as ``ByteDecoder`` gives it: one ill-formed sequence or NUL would cost the rest.
  /// - Returns: The tree; what could not be read is named in `stopped`.
  /// - Throws: ``MarkupError`` where the page is empty, too large, or refused before parsing.
  /// - Complexity: O(n) for all that the limits let pass.
  public func parse(_ bytes: [UInt8]) throws(MarkupError) -> MarkupTree {
    _ = Self.initialised
    guard bytes.count <= limits.bytes, bytes.count <= Int(Int32.max) else {
      throw MarkupError(
        .tooLarge,
        "the page has \(bytes.count) bytes, more than the limit of \(limits.bytes); split it or raise the limit")
    }
    let input = ParserInput(bytes, without: try MarkupScan(bytes, limits: limits).cuts)
    let context = input.bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { htmlCreateMemoryParserCtxt($0.baseAddress, Int32($0.count)) }
    }
    guard let context else { throw MarkupError(.empty, "the page holds no bytes; check how it was saved") }
    defer { htmlFreeParserCtxt(context) }
    let options =
      Int32(bitPattern: HTML_PARSE_RECOVER.rawValue) | Int32(bitPattern: HTML_PARSE_NONET.rawValue)
      | Int32(bitPattern: HTML_PARSE_COMPACT.rawValue) | Int32(bitPattern: HTML_PARSE_IGNORE_ENC.rawValue)
      | Int32(bitPattern: XML_PARSE_HUGE.rawValue)
    _ = htmlCtxtUseOptions(context, options)
    // The bytes are UTF-8 and need no transcoder; the parser is told so in both places where it looks.
    context.pointee.charset = Int32(XML_CHAR_ENCODING_UTF8.rawValue)
    context.pointee.input.pointee.encoding = UnsafePointer(xmlStrdup("UTF-8"))

    var builder = MarkupTreeBuilder(limits: limits, page: bytes, input: input)
    builder.context = context
    return withUnsafeMutablePointer(to: &builder) { state in
      // The handler that was there has the size that the library expects; only its fields are replaced.
      context.pointee.sax.pointee = Self.handler
      context.pointee.userData = UnsafeMutableRawPointer(state)
      htmlParseDocument(context)
      return state.pointee.finish(parserStopped: context.pointee.disableSAX != 0)
    }
  }

  private static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = XML_SAX2_MAGIC
    handler.startElement = { state, name, attributes in
      guard let state, let name else { return }
      state.assumingMemoryBound(to: MarkupTreeBuilder.self).pointee.start(name, attributes)
    }
    handler.endElement = { state, name in
      guard let state, let name else { return }
      state.assumingMemoryBound(to: MarkupTreeBuilder.self).pointee.end(name)
    }
    let characters: charactersSAXFunc = { state, bytes, count in
      guard let state, let bytes else { return }
      let builder = state.assumingMemoryBound(to: MarkupTreeBuilder.self)
      builder.pointee.characters(bytes, Int(count), consumed: MarkupParser.consumed(builder.pointee.context))
    }
    handler.characters = characters
    handler.ignorableWhitespace = characters
    handler.cdataBlock = { state, bytes, count in
      guard let state, let bytes else { return }
      let builder = state.assumingMemoryBound(to: MarkupTreeBuilder.self)
      builder.pointee.data(bytes, Int(count), consumed: MarkupParser.consumed(builder.pointee.context))
    }
    // An error carries the parser's context, which knows the state.
    handler.serror = { _, error in
      guard let error, let raw = error.pointee.ctxt else { return }
      let context = raw.assumingMemoryBound(to: htmlParserCtxt.self)
      guard let state = context.pointee.userData, state != raw else { return }
      state.assumingMemoryBound(to: MarkupTreeBuilder.self).pointee.error()
    }
    return handler
  }

  /// How many bytes of the input the parser has read.
  static func consumed(_ context: htmlParserCtxtPtr?) -> Int {
    guard let input = context?.pointee.input else { return 0 }
    return Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
  }
}
