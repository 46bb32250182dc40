// SPDX-License-Identifier: Apache-2.0

/// Names of the files of cases: the case's id made fit for a file name, with a number where two captures of one address
/// are in the run.
struct CaseFileNames {
  private var taken: Set<String> = []
  /// Those of 16 hexadecimal digits, as an id is as a rule, by their value: 8 bytes each.
  private var takenNumbers: Set<UInt64> = []

  /// The name of the next case, without an ending.
  mutating func next(for record: CaseRecord) -> String {
    let fit = record.id.utf8.prefix(80).map { byte -> UInt8 in
      let isFit = (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || byte == 0x2D
      return isFit ? byte : 0x5F
    }
    let base = fit.isEmpty ? "case" : String(decoding: fit, as: UTF8.self)
    var name = base
    var number = 2
    while !take(name) {
      name = "\(base)-\(number)"
      number += 1
    }
    return name
  }

  /// Takes a name.
  ///
  /// - Returns: Whether it was free.
  private mutating func take(_ name: String) -> Bool {
    // Names that differ in case alone are one file on some disks.
    let name = name.lowercased()
    if name.utf8.count == 16, !name.hasPrefix("-"), let number = UInt64(name, radix: 16) {
      return takenNumbers.insert(number).inserted
    }
    return taken.insert(name).inserted
  }
}
