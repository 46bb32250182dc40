// SPDX-License-Identifier: Apache-2.0

/// A number of bytes as people read and write it: 1 kB is 1,024 bytes, 1 MB 1,048,576, 1 GB 1,073,741,824.
public enum ByteSize {
  /// A size for a reader, such as `50 MB`, `1.5 MB` or `312 bytes`; one decimal, cut off, only below 10.
  public static func shown(_ bytes: Int) -> String {
    let units = [(1 << 30, "GB"), (1 << 20, "MB"), (1 << 10, "kB")]
    guard let (size, unit) = units.first(where: { bytes >= $0.0 }) else {
      return bytes == 1 ? "1 byte" : "\(bytes) bytes"
    }
    let whole = bytes / size
    let tenth = (bytes % size) * 10 / size
    return whole < 10 && tenth > 0 ? "\(whole).\(tenth) \(unit)" : "\(whole) \(unit)"
  }

  /// A size as a user writes it: a whole number with an optional `k`, `M` or `G` (also `kB`, `MB`, `GB`), 1 byte at least.
  ///
  /// - Returns: The number of bytes; nil for anything else and for what does not fit an `Int`.
  public static func parsed(_ text: String) -> Int? {
    let digits = text.utf8.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    guard let number = Int(String(decoding: digits, as: UTF8.self)), number > 0 else { return nil }
    let factor: Int
    switch String(decoding: text.utf8.dropFirst(digits.count), as: UTF8.self) {
    case "", "B": factor = 1
    case "k", "K", "kB", "KB": factor = 1 << 10
    case "M", "MB": factor = 1 << 20
    case "G", "GB": factor = 1 << 30
    default: return nil
    }
    let (bytes, overflow) = number.multipliedReportingOverflow(by: factor)
    return overflow ? nil : bytes
  }
}
