// SPDX-License-Identifier: Apache-2.0

extension PendingFile {
  /// Adds a rendered page; `fill` writes what belongs in the place of a character.
  func write(_ html: String, filling places: [UInt8], _ fill: (UInt8) throws -> Void) throws {
    var rest = html.utf8[...]
    while let place = rest.firstIndex(where: places.contains) {
      try write(rest[..<place])
      try fill(rest[place])
      rest = rest[rest.index(after: place)...]
      // A place on a line of its own: what fills it brings its line feeds.
      if rest.first == UInt8(ascii: "\n") { rest = rest.dropFirst() }
    }
    try write(rest)
  }
}
