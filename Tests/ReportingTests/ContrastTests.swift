// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Reporting

/// Contrast as WCAG 2.2 computes it, of the colours in the style sheet.
@Suite struct ContrastTests {
  static let pairs = [
    ("ink", "ground"), ("ink", "surface"), ("ink", "notice"), ("ink", "sunken"), ("muted", "ground"),
    ("muted", "surface"),
    ("link", "ground"), ("link", "surface"), ("inserted-ink", "inserted"), ("deleted-ink", "deleted"),
    ("replaced-ink", "replaced"), ("on-fill", "derived"), ("on-fill", "shared"), ("on-fill", "other"),
    ("on-fill", "repeat"), ("on-fill", "junk"), ("on-new", "new"), ("ink", "derived-tint"), ("ink", "shared-tint"),
    ("ink", "other-tint"), ("ink", "repeat-tint"), ("ink", "junk-tint"),
  ]

  @Test(arguments: [false, true])
  func `text stands out from its ground`(dark: Bool) throws {
    let colours = try Self.colours(dark: dark)
    for (ink, ground) in Self.pairs {
      let ratio = Self.contrast(try #require(colours[ink]), try #require(colours[ground]))
      #expect(ratio >= 4.5, "\(ink) on \(ground): \(ratio)")
    }
    let focus = Self.contrast(try #require(colours["focus"]), try #require(colours["ground"]))
    #expect(focus >= 3, "focus: \(focus)")
  }

  @Test func `the measure tells black from white`() {
    #expect(abs(Self.contrast(0x000000, 0xFFFFFF) - 21) < 0.01)
    #expect(Self.contrast(0x777777, 0xFFFFFF) < 4.5)
  }

  /// The colours of a scheme by name; what the dark one leaves out is the light one's.
  private static func colours(dark: Bool) throws -> [String: Int] {
    let sheet = String(decoding: PackageResources.colours_css, as: UTF8.self)
    let parts = sheet.components(separatedBy: "@media")
    try #require(parts.count == 2)
    var colours = read(parts[0])
    if dark { colours.merge(read(parts[1])) { $1 } }
    return colours
  }

  private static func read(_ css: String) -> [String: Int] {
    var colours: [String: Int] = [:]
    for line in css.split(separator: "\n") {
      let parts = line.split(separator: ":").map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " ;-#")) }
      if parts.count == 2, line.contains("#"), let number = Int(parts[1], radix: 16) { colours[parts[0]] = number }
    }
    return colours
  }

  /// The contrast ratio of two colours, 1 to 21.
  private static func contrast(_ first: Int, _ second: Int) -> Double {
    let light = [luminance(first), luminance(second)].sorted()
    return (light[1] + 0.05) / (light[0] + 0.05)
  }

  /// The relative luminance of a colour, 0 to 1.
  private static func luminance(_ colour: Int) -> Double {
    func channel(_ shift: Int) -> Double {
      let value = Double((colour >> shift) & 0xFF) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0)
  }
}
