// SPDX-License-Identifier: Apache-2.0

internal import Cbrotli

/// The codings that HTTP payloads come in; each is undone under a limit, and one that lies is named and left alone.
enum ContentCoding {
  /// What came of undoing a coding.
  struct Outcome {
    /// The bytes.
    var bytes: [UInt8]
    /// What a reader should know: a coding that lied, a stream that was cut.
    var remark: String?
    /// Whether bytes are missing.
    var isDamaged = false
  }

  /// Undoes the codings of a `Content-Encoding` field, the last applied first.
  ///
  /// - Throws: ``IntakeError`` where the result is larger than the limit in bytes.
  static func decoded(
    _ bytes: [UInt8], codings: String, limit: Int, input: String
  ) throws(IntakeError) -> (bytes: [UInt8], remarks: [String], damage: String?) {
    var bytes = bytes
    var remarks: [String] = []
    var damage: String?
    let names = codings.split(separator: ",").map { $0.lowercased().filter { $0 != " " && $0 != "\t" } }
    if names.count > 4 { return (bytes, ["more than four content codings; none was undone"], nil) }
    for name in names.reversed() {
      let outcome: Outcome
      switch name {
      case "gzip", "x-gzip":
        guard bytes.starts(with: GzipFile.magic) else {
          remarks.append("said to be compressed by gzip and is not; read as it stands")
          continue
        }
        outcome = try inflated(bytes, .gzip, limit: limit, input: input)
      case "deflate":
        // Servers disagree on whether deflate has zlib's wrapping: its first two bytes tell.
        let isWrapped = bytes.count > 1 && bytes[0] & 0x0F == 8 && (Int(bytes[0]) << 8 | Int(bytes[1])) % 31 == 0
        outcome = try inflated(bytes, isWrapped ? .zlib : .none, limit: limit, input: input)
      case "br": outcome = try brotli(bytes, limit: limit, input: input)
      case "identity", "none", "": continue
      default:
        remarks.append("the content coding \(InputPath(String(name.prefix(40))).shown) is not known; read as it stands")
        continue
      }
      if let remark = outcome.remark { remarks.append(remark) }
      if outcome.isDamaged { damage = outcome.remark }
      bytes = outcome.bytes
    }
    return (bytes, remarks, damage)
  }

  /// Inflates bytes; what comes before damage is kept.
  static func inflated(
    _ bytes: [UInt8], _ wrapping: Inflater.Wrapping, limit: Int, input: String
  ) throws(IntakeError) -> Outcome {
    var outcome = Outcome(bytes: [])
    var rest = bytes[...]
    // A gzip file may hold several streams one after the other.
    repeat {
      var isTooLarge = false
      let (used, state) = rest.withUnsafeBytes { input in
        Inflater(wrapping).inflate(input) { piece in
          guard outcome.bytes.count + piece.count <= limit else {
            isTooLarge = true
            return false
          }
          outcome.bytes.append(contentsOf: piece)
          return true
        }
      }
      if isTooLarge || ArchiveLimits.isBomb(expanded: outcome.bytes.count, stored: bytes.count) {
        throw tooLarge(input, stored: bytes.count, limit: limit)
      }
      if state == .damaged, outcome.bytes.isEmpty {
        return Outcome(bytes: bytes, remark: "said to be compressed and is not; read as it stands")
      }
      if state != .ended {
        outcome.remark = state == .damaged ? "the compressed payload is damaged" : "the compressed payload was cut"
        outcome.isDamaged = true
      }
      rest = rest.dropFirst(max(1, used))
      if state != .ended { break }
    } while wrapping == .gzip && rest.starts(with: GzipFile.magic)
    return outcome
  }

  private static func brotli(_ bytes: [UInt8], limit: Int, input: String) throws(IntakeError) -> Outcome {
    let decoder = BrotliDecoderCreateInstance(nil, nil, nil)
    defer { BrotliDecoderDestroyInstance(decoder) }
    var outcome = Outcome(bytes: [])
    var scratch = [UInt8](repeating: 0, count: 1 << 16)
    var position = 0
    while true {
      let (result, used, produced) = bytes.withUnsafeBufferPointer { input in
        scratch.withUnsafeMutableBufferPointer { output in
          var availableIn = input.count - position
          var nextIn = input.baseAddress.map { $0 + position }
          var availableOut = output.count
          var nextOut = output.baseAddress
          let result = BrotliDecoderDecompressStream(
            decoder, &availableIn, &nextIn, &availableOut, &nextOut, nil)
          return (result, input.count - availableIn, output.count - availableOut)
        }
      }
      position = used
      outcome.bytes.append(contentsOf: scratch[..<produced])
      if outcome.bytes.count > limit { throw tooLarge(input, stored: bytes.count, limit: limit) }
      switch result {
      case BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT: continue
      case BROTLI_DECODER_RESULT_SUCCESS: return outcome
      case BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT:
        outcome.remark = "the compressed payload was cut"
        outcome.isDamaged = true
        return outcome
      default:
        if outcome.bytes.isEmpty {
          return Outcome(bytes: bytes, remark: "said to be compressed by brotli and is not; read as it stands")
        }
        outcome.remark = "the compressed payload is damaged"
        outcome.isDamaged = true
        return outcome
      }
    }
  }

  static func tooLarge(_ input: String, stored: Int, limit: Int) -> IntakeError {
    IntakeError(
      .tooLarge, input: input,
      reason: "too large: \(ByteSize.shown(stored)) expand to more than \(ByteSize.shown(limit)) (--max-bytes) or to"
        + " more than \(ArchiveLimits.ratio) times their size"
    )
  }
}
