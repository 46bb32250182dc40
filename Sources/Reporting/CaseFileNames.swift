// SPDX-License-Identifier: Apache-2.0

/// Names of the files of cases: the case's id made fit for a file name, with a number where two captures of one address
/// are in the run.
struct CaseFileNames {
  private var taken: Set<String> = []

  /// The name of the next case, without an ending.
  mutating func next(for record: CaseRecord) -> String {
    let fit = record.id.utf8.prefix(80).map { byte -> UInt8 in
      let isFit = (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || byte == 0x2D
      return isFit ? byte : 0x5F
    }
    // Names that differ in case alone are one file on some disks.
    let base = fit.isEmpty ? "case" : String(decoding: fit, as: UTF8.self)
    var name = base
    var number = 2
    while !taken.insert(name.lowercased()).inserted {
      name = "\(base)-\(number)"
      number += 1
    }
    return name
  }
}
