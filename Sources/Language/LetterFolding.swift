// SPDX-License-Identifier: Apache-2.0

/// What a scalar is to the tokeniser, and how letters fold onto each other.
enum LetterFolding {
  /// What a scalar outside ASCII is to the tokeniser.
  enum Class {
    /// Part of a word; its folded bytes are those of the scalar given.
    case letter(UInt32, isCapital: Bool)
    /// A character of a script without spaces: a word of its own.
    case ideograph
    /// Nothing that a reader sees: soft hyphen, zero-width joiner and the like.
    case invisible
    /// A combining mark: it belongs to the letter before it.
    case mark
    /// A letter drawn like a Latin one, folded onto it.
    case lookalike(UInt32, isCapital: Bool)
    /// A fullwidth, mathematical or circled letter or digit, folded onto the plain one.
    case styled(UInt32, isCapital: Bool)
    /// A control of the writing direction.
    case direction
    /// A variation selector.
    case selector
    case apostrophe
    case quotationMark(QuotationMark.Kind)
    case other
  }

  /// The letters of U+00C0 to U+017F without their accents; `*` is no letter.
  private static let latin: [UInt8] = Array(
    ("aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo*ouuuuyty"
      + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllll"
      + "nnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)

  /// Cyrillic and Greek small letters that are drawn like Latin ones.
  private static let lookalikes: [UInt32: UInt8] = {
    var map: [UInt32: UInt8] = [:]
    let pairs: [(String, String)] = [
      (
        "\u{430}\u{435}\u{43E}\u{440}\u{441}\u{443}\u{445}\u{456}\u{458}\u{455}\u{4BB}\u{501}\u{51B}\u{51D}\u{585}\u{57D}\u{570}\u{578}\u{251}\u{25B}\u{261}",
        "aeopcyxijshdqwouhnaeg"
      ),
      ("\u{3B1}\u{3BF}\u{3BD}\u{3C1}\u{3B9}\u{3BA}", "aovpik"),
    ]
    for (from, to) in pairs {
      for (scalar, letter) in zip(from.unicodeScalars, to.utf8) { map[scalar.value] = letter }
    }
    return map
  }()

  /// What a scalar from U+0080 on is.
  static func classify(_ scalar: UInt32) -> Class {
    switch scalar {
    case 0x2019, 0x02BC, 0x2018, 0x201B:
      return scalar == 0x2018 || scalar == 0x201B ? .quotationMark(.singleOpen) : .apostrophe
    case 0x201C, 0x201F: return .quotationMark(.doubleOpen)
    case 0x201D: return .quotationMark(.doubleClose)
    case 0x201E: return .quotationMark(.doubleLow)
    case 0x00AB: return .quotationMark(.guillemetLeft)
    case 0x00BB: return .quotationMark(.guillemetRight)
    case 0xFF02: return .quotationMark(.doubleStraight)
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF: return .selector
    case 0x202A...0x202E, 0x2066...0x2069: return .direction
    case 0x00AD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180E, 0x200B...0x200F, 0x2060...0x2065,
      0x206A...0x206F, 0x3164, 0xFEFF, 0xFFA0, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      return .invisible
    case 0x0080...0x00BF:
      return scalar == 0xAA || scalar == 0xBA || scalar == 0xB5 ? .letter(scalar, isCapital: false) : .other
    case 0x00C0...0x017F:
      let letter = latin[Int(scalar - 0xC0)]
      guard letter != 42 else { return .other }
      let isCapital = scalar < 0xDF || scalar >= 0x100 && isCapitalOfPair(scalar)
      return .letter(UInt32(letter), isCapital: isCapital)
    case 0x0300...0x036F, 0x1AB0...0x1AFF, 0x20D0...0x20FF: return .mark
    case 0x0250...0x02E3: return phonetic(scalar)
    case 0x1D00...0x1D6A, 0x1D9C...0x1DBF, 0x2071, 0x207F, 0x2090...0x209C, 0xA730...0xA731: return phonetic(scalar)
    case 0x249C...0x24B5: return .styled(scalar - 0x249C + 97, isCapital: false)
    case 0x1F110...0x1F129: return .styled(scalar - 0x1F110 + 97, isCapital: true)
    case 0x1F130...0x1F149: return .styled(scalar - 0x1F130 + 97, isCapital: true)
    case 0x1F150...0x1F169: return .styled(scalar - 0x1F150 + 97, isCapital: true)
    case 0x1F170...0x1F189: return .styled(scalar - 0x1F170 + 97, isCapital: true)
    case 0x2100...0x214F: return letterlike(scalar)
    case 0x24B6...0x24CF: return .styled(scalar - 0x24B6 + 97, isCapital: true)
    case 0x24D0...0x24E9: return .styled(scalar - 0x24D0 + 97, isCapital: false)
    case 0x2000...0x206F, 0x20A0...0x20CF, 0x2190...0x2BFF: return .other
    case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: return .ideograph
    case 0xFF10...0xFF19: return .styled(scalar - 0xFF10 + 48, isCapital: false)
    case 0xFF21...0xFF3A: return .styled(scalar - 0xFF21 + 97, isCapital: true)
    case 0xFF41...0xFF5A: return .styled(scalar - 0xFF41 + 97, isCapital: false)
    case 0x1D400...0x1D6A3: return .styled((scalar - 0x1D400) % 26 + 97, isCapital: (scalar - 0x1D400) % 52 < 26)
    case 0x1D7CE...0x1D7FF: return .styled((scalar - 0x1D7CE) % 10 + 48, isCapital: false)
    default: return other(scalar)
    }
  }

  /// The letters that are missing from the mathematical alphabets because they stood here before.
  private static let letterlikes: [UInt32: UInt8] = [
    0x2102: 67, 0x210A: 103, 0x210B: 72, 0x210C: 72, 0x210D: 72, 0x210E: 104, 0x2110: 73, 0x2111: 73, 0x2112: 76,
    0x2113: 108, 0x2115: 78, 0x2119: 80, 0x211A: 81, 0x211B: 82, 0x211C: 82, 0x211D: 82, 0x2124: 90, 0x2128: 90,
    0x212C: 66, 0x212D: 67, 0x212F: 101, 0x2130: 69, 0x2131: 70, 0x2133: 77, 0x2134: 111,
  ]

  /// Small capitals and letters above or below the line, with the letters that they are.
  private static let phonetics: [UInt32: UInt8] = {
    let rows = [
      ("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnoprstuvwyz"),
      ("ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁᵂ", "abcdefghijklmnoprstuvwxyzabdeghijklmnoprtuw"),
      ("ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ", "aehijklmnoprstuvx"),
    ]
    var map: [UInt32: UInt8] = [:]
    for (from, to) in rows {
      for (scalar, letter) in zip(from.unicodeScalars, to.utf8) { map[scalar.value] = letter }
    }
    return map
  }()

  /// A letter of phonetic writing. Those of the International Phonetic Alphabet, up to U+02FF, are honest in it and not counted.
  private static func phonetic(_ scalar: UInt32) -> Class {
    guard let letter = phonetics[scalar] else { return other(scalar) }
    return scalar < 0x300 ? .letter(UInt32(letter), isCapital: false) : .styled(UInt32(letter), isCapital: false)
  }

  private static func letterlike(_ scalar: UInt32) -> Class {
    guard let letter = letterlikes[scalar] else { return other(scalar) }
    return .styled(UInt32(letter | 0x20), isCapital: letter < 97)
  }

  /// Cyrillic and Greek capitals that are drawn like Latin ones though their small letters are not.
  private static let capitalLookalikes: [UInt32: UInt8] = [
    0x412: 98, 0x41A: 107, 0x41C: 109, 0x41D: 104, 0x422: 116, 0x392: 98, 0x395: 101, 0x396: 122, 0x397: 104,
    0x39C: 109, 0x39D: 110, 0x3A4: 116, 0x3A5: 121, 0x3A7: 120,
  ]

  /// Pairs of Latin Extended-A alternate between capital and small, with the parity changing on the way.
  private static func isCapitalOfPair(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x139...0x148, 0x179...0x17E: scalar % 2 == 1
    case 0x178: true
    case 0x138, 0x149, 0x17F: false
    default: scalar % 2 == 0
    }
  }

  private static func other(_ value: UInt32) -> Class {
    guard let scalar = Unicode.Scalar(value) else { return .other }
    guard scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal else { return .other }
    let isCapital = scalar.properties.isUppercase
    let lower = isCapital ? scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? value : value
    if let letter = capitalLookalikes[value] { return .lookalike(UInt32(letter), isCapital: true) }
    if let letter = lookalikes[lower] { return .lookalike(UInt32(letter), isCapital: isCapital) }
    return .letter(lower, isCapital: isCapital)
  }
}
