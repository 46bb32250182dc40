// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CommandLineTool

@Suite struct SideBySideTests {
  func words(_ text: String, _ change: StyledWord.Change = .none) -> [StyledWord] {
    text.split(separator: " ").map { StyledWord(text: String($0), change: change) }
  }

  @Test(arguments: [43, 60, 80, 121])
  func `no line is wider than the terminal, and no word is lost`(width: Int) {
    let left = words("the minister told reporters on the quay that a long detour is better than a short tragedy")
    let right = words("Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen", .added) + words("told reporters")
    let lines = SideBySide(width: width, coloured: false).lines(left, right).split(separator: "\n")
    for line in lines { #expect(line.unicodeScalars.count <= width) }
    let columns = lines.map { $0.split(separator: " | ", maxSplits: 1, omittingEmptySubsequences: false) }
    let read = columns.map { $0[0] }.joined(separator: " ").split(separator: " ").joined(separator: " ")
    #expect(read.replacing(" |", with: "") == left.map(\.text).joined(separator: " "))
    let other = columns.compactMap { $0.count > 1 ? String($0[1]) : nil }.joined()
    #expect(other.replacing("{+", with: "").replacing("+}", with: "").contains("mützenabzeichen"))
  }

  @Test func `changes are marked with signs, or with colour and then without signs`() {
    let removed = words("old", .removed)
    let added = words("new", .added)
    #expect(SideBySide(width: 50, coloured: false).lines(removed, added).contains("[-old-]"))
    #expect(SideBySide(width: 50, coloured: false).lines(removed, added).hasSuffix("{+new+}\n"))
    let coloured = SideBySide(width: 50, coloured: true).lines(removed, added)
    #expect(coloured.contains("\u{1B}[31mold\u{1B}[0m") && !coloured.contains("[-"))
  }
}
