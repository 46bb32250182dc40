// SPDX-License-Identifier: Apache-2.0

/// Tables of comma-separated values (RFC 4180), as spreadsheets write them.
public enum CSVRows {
  /// The table with tabs between its fields; one whose header line has tabs, or no comma, is left as it is. A tab or a line
  /// break within a quoted field becomes a space.
  ///
  /// - Complexity: O(n).
  public static func tabSeparated(_ bytes: [UInt8]) -> [UInt8] {
    let header = bytes.prefix { $0 != UInt8(ascii: "\n") }
    guard header.contains(UInt8(ascii: ",")), !header.contains(UInt8(ascii: "\t")) else { return bytes }
    var table: [UInt8] = []
    table.reserveCapacity(bytes.count)
    var isQuoted = false
    var isAtStart = true
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      switch byte {
      case UInt8(ascii: "\"") where isQuoted && place < bytes.count && bytes[place] == byte:
        table.append(byte)
        place += 1
      case UInt8(ascii: "\"") where isQuoted || isAtStart: isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted: table.append(UInt8(ascii: "\t"))
      case UInt8(ascii: "\t"),
        UInt8(ascii: "\n") where isQuoted, UInt8(ascii: "\r") where isQuoted:
        table.append(UInt8(ascii: " "))
      default: table.append(byte)
      }
      isAtStart = !isQuoted && (byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n"))
    }
    return table
  }
}
