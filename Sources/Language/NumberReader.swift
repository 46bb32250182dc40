// SPDX-License-Identifier: Apache-2.0

/// Reads a number whose digits stay together: `1,200`, `4.5`, `5-1/2`, `1/2`.
enum NumberReader {
  /// Adds the folded digits at the end of an array, which serves one number after the other.
  ///
  /// - Returns: The position behind the number.
  static func read(_ bytes: [UInt8], at start: Int, into digits: inout [UInt8]) -> Int {
    var position = start
    while position < bytes.count {
      let byte = bytes[position]
      if isDigit(bytes, position) {
        if digits.count < 64 { digits.append(byte) }
        position += 1
      } else if byte == UInt8(ascii: ","), hasGroup(bytes, at: position + 1) {
        position += 1
      } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/"), isDigit(bytes, position + 1) {
        if digits.count < 64 { digits.append(byte) }
        position += 1
      } else if byte == UInt8(ascii: "-"), let end = fraction(bytes, at: position + 1) {
        for index in position..<end where digits.count < 64 { digits.append(bytes[index]) }
        return end
      } else {
        break
      }
    }
    return position
  }

  /// How rare a number of so many digits is, in fortieths: 2.5 for one digit, 4 from four on.
  static func rarity(digits: Int) -> UInt8 {
    switch digits {
    case ...1: 100
    case 2: 120
    case 3: 140
    default: 160
    }
  }

  /// Whether `$`, `£`, `€` or `¥` stands right before a position.
  static func endsWithCurrencySign(_ bytes: [UInt8], before position: Int) -> Bool {
    guard position > 0 else { return false }
    let last = bytes[position - 1]
    if last == UInt8(ascii: "$") { return true }
    guard position > 1 else { return false }
    if bytes[position - 2] == 0xC2, last == 0xA3 || last == 0xA5 { return true }
    return position > 2 && bytes[position - 3] == 0xE2 && bytes[position - 2] == 0x82 && last == 0xAC
  }

  private static func isDigit(_ bytes: [UInt8], _ position: Int) -> Bool {
    position < bytes.count && ByteClass(bytes[position]) == .digit
  }

  /// Whether exactly three digits stand at a position.
  private static func hasGroup(_ bytes: [UInt8], at position: Int) -> Bool {
    isDigit(bytes, position) && isDigit(bytes, position + 1) && isDigit(bytes, position + 2)
      && !isDigit(bytes, position + 3)
  }

  /// The end of a fraction of one or two digits each that begins at a position.
  private static func fraction(_ bytes: [UInt8], at start: Int) -> Int? {
    var position = start
    while position < start + 2, isDigit(bytes, position) { position += 1 }
    guard position > start, position < bytes.count, bytes[position] == UInt8(ascii: "/") else { return nil }
    let denominator = position + 1
    position = denominator
    while position < denominator + 2, isDigit(bytes, position) { position += 1 }
    return position > denominator ? position : nil
  }
}
