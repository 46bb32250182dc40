// SPDX-License-Identifier: Apache-2.0

internal import Foundation

/// Lines of junk with their kinds, and honest lines that begin like it, written apart from the rules.
struct Wordings {
  private(set) var junk: [(kind: String, text: String)] = []
  private(set) var decoys: [String] = []

  /// Reads a table: kind and text parted by a tab, `decoy` for an honest line.
  ///
  /// - Throws: An error of Foundation where the file cannot be read.
  init(contentsOf path: String) throws {
    let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
    for line in text.split(separator: "\n").dropFirst() where !line.hasPrefix("#") {
      let columns = line.split(separator: "\t", maxSplits: 1).map(String.init)
      guard columns.count == 2 else { continue }
      if columns[0] == "decoy" { decoys.append(columns[1]) } else { junk.append((columns[0], columns[1])) }
    }
  }
}
