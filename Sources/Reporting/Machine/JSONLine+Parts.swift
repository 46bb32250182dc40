// SPDX-License-Identifier: Apache-2.0

extension JSONLine {
  /// Hands out a page's line part by part: the encoder needs several times the memory of what it writes, and the passages of a
  /// case can be larger than their page.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - put: Takes the parts in their order; together they are what ``bytes(of:)`` gives.
  /// - Throws: What ``bytes(of:)`` and `put` throw.
  static func put(_ page: PageRecord, _ put: (ArraySlice<UInt8>) throws -> Void) throws {
    var frame = page
    frame.cases = []
    try Self.put(frame, filling: "cases", with: page.cases, put) { record in
      var frame = record
      frame.verdict.passages = []
      try Self.put(frame, filling: "passages", with: record.verdict.passages, put) { passage in
        try put(bytes(of: passage).dropLast())
      }
    }
    try put([0x0A])
  }

  /// Hands out the line of a run's figures part by part, for a run may have many families.
  ///
  /// - Parameters:
  ///   - summary: The figures.
  ///   - put: Takes the parts in their order; together they are what ``bytes(of:)`` gives.
  /// - Throws: What ``bytes(of:)`` and `put` throw.
  static func put(_ summary: RunSummary, _ put: (ArraySlice<UInt8>) throws -> Void) throws {
    var frame = summary
    frame.families = []
    try Self.put(frame, filling: "families", with: summary.families, put) { try put(bytes(of: $0).dropLast()) }
    try put([0x0A])
  }

  /// Hands out a record without its line feed, with elements in the place of an array that was left empty in it.
  private static func put<Element>(
    _ frame: some Encodable, filling key: String, with elements: [Element],
    _ put: (ArraySlice<UInt8>) throws -> Void, element: (Element) throws -> Void
  ) throws {
    let line = try bytes(of: frame).dropLast()
    // In a string the quotation marks would be escaped, so the first such bytes are the key.
    let gap = Array("\"\(key)\":[".utf8)
    guard let place = line.indices.first(where: { line[$0...].starts(with: gap) }) else {
      preconditionFailure("a record with the array \(key) writes its key")
    }
    let middle = place + gap.count
    try put(line[..<middle])
    for (number, one) in elements.enumerated() {
      if number > 0 { try put([UInt8(ascii: ",")]) }
      try element(one)
    }
    try put(line[middle...])
  }
}
