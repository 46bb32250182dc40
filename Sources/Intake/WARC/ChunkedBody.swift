// SPDX-License-Identifier: Apache-2.0

/// A body in HTTP's chunked transfer coding (RFC 9112), as far as its chunks can be believed.
struct ChunkedBody {
  /// The bytes without the coding; as they stand where there is none.
  let bytes: [UInt8]
  /// What a reader should know, if anything.
  let remark: String?
  /// Whether bytes are missing.
  let isDamaged: Bool

  /// Undoes the coding; the sizes are never trusted beyond what is there.
  ///
  /// - Complexity: O(n).
  init(_ body: [UInt8]) {
    var plain: [UInt8] = []
    plain.reserveCapacity(body.count)
    var position = 0
    while true {
      guard let (size, start) = Self.size(in: body, at: position) else {
        if position == 0 {
          bytes = body
          remark = "said to be chunked and is not; read as it stands"
          isDamaged = false
        } else {
          bytes = plain
          remark = position >= body.count ? "the chunked payload was cut" : "a chunk's size makes no sense"
          isDamaged = true
        }
        return
      }
      if size == 0 { break }
      let end = min(body.count, start + min(size, body.count))
      plain.append(contentsOf: body[start..<end])
      if end - start < size {
        bytes = plain
        remark = "the chunked payload was cut"
        isDamaged = true
        return
      }
      position = end
      while position < body.count, body[position] == 0x0D || body[position] == 0x0A { position += 1 }
    }
    bytes = plain
    remark = nil
    isDamaged = false
  }

  /// The size that a chunk states, and where its bytes begin.
  private static func size(in body: [UInt8], at start: Int) -> (size: Int, start: Int)? {
    var position = start
    var size = 0
    var digits = 0
    while position < body.count, let digit = Character(UnicodeScalar(body[position])).hexDigitValue, digits < 12 {
      size = size << 4 | digit
      digits += 1
      position += 1
    }
    guard digits > 0 else { return nil }
    // Extensions behind the size are passed over.
    let limit = min(body.count, position + 1024)
    guard let end = body[position..<limit].firstIndex(of: 0x0A) else { return nil }
    let isClean = body[position..<end].first.map { [0x0D, 0x20, 0x09, 0x3B].contains($0) } ?? true
    return isClean ? (size, end + 1) : nil
  }
}
