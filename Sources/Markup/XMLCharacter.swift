// SPDX-License-Identifier: Apache-2.0

/// What an XML file may hold of the characters that a page may hold (XML 1.0, fifth edition, production 2).
enum XMLCharacter {
  /// What is done with a character.
  enum Treatment {
    case asIs
    case replace
    case reference
  }

  /// Whether a text may hold a character that is not written as it is; never false where it does.
  ///
  /// - Complexity: linear in the text's bytes.
  static func needsCare(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        switch byte {
        case 0..<0x20 where byte != 0x09 && byte != 0x0A: return true
        case 0x7F: return true
        // C1 controls; the Arabic letter mark; direction marks, separators and isolates; noncharacters and U+FEFF.
        case 0xC2 where next < 0xA0: return true
        case 0xD8 where next == 0x9C: return true
        case 0xE2 where next == 0x80 || next == 0x81:
          let last = index + 2 < bytes.count ? bytes[index + 2] : 0
          // Quotation marks and dashes stand between U+2010 and U+2027 and are frequent in news.
          if next == 0x81 || last < 0x90 || last > 0xA7 { return true }
        case 0xEF where next >= 0xBB: return true
        default: break
        }
        index += 1
      }
      return false
    }
  }

  /// What is done with a character.
  static func treatment(of scalar: Unicode.Scalar) -> Treatment {
    switch scalar.value {
    case 0x09, 0x0A: .asIs
    // A reader would fold a carriage return into a line feed.
    case 0x0D: .reference
    case 0..<0x20, 0xFFFE, 0xFFFF: .replace
    case 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: .reference
    default: .asIs
    }
  }
}
