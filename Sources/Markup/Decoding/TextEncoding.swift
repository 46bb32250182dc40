// SPDX-License-Identifier: Apache-2.0

/// An encoding of the WHATWG Encoding Standard, found by a fixed table of labels and never by a name that a page asks for.
public enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case windows1250 = "windows-1250"
  case windows1251 = "windows-1251"
  case windows1252 = "windows-1252"
  case windows1253 = "windows-1253"
  case windows1254 = "windows-1254"
  case windows1255 = "windows-1255"
  case windows1256 = "windows-1256"
  case windows1257 = "windows-1257"
  case windows1258 = "windows-1258"
  case windows874 = "windows-874"
  case iso88592 = "iso-8859-2"
  case iso88593 = "iso-8859-3"
  case iso88594 = "iso-8859-4"
  case iso88595 = "iso-8859-5"
  case iso88596 = "iso-8859-6"
  case iso88597 = "iso-8859-7"
  case iso88598 = "iso-8859-8"
  case iso885910 = "iso-8859-10"
  case iso885913 = "iso-8859-13"
  case iso885914 = "iso-8859-14"
  case iso885915 = "iso-8859-15"
  case iso885916 = "iso-8859-16"
  case koi8r = "koi8-r"
  case koi8u = "koi8-u"
  case ibm866 = "ibm866"
  case macintosh = "macintosh"
  case gb18030 = "gb18030"
  case big5 = "big5"
  case eucJP = "euc-jp"
  case shiftJIS = "shift_jis"
  case iso2022JP = "iso-2022-jp"
  case eucKR = "euc-kr"

  /// The encoding that a label stands for; nil for labels that are unknown or refused (UTF-7 and the like).
  public init?(label: some StringProtocol) {
    let label = String(label.lowercased().filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" })
    guard let encoding = TextEncoding(rawValue: label) ?? Self.labels[label] else { return nil }
    self = encoding
  }

  /// The name by which glibc's iconv knows the encoding, where it is decoded by it.
  var iconvName: String {
    switch self {
    case .windows874: "CP874"
    case .shiftJIS: "CP932"
    case .big5: "BIG5-HKSCS"
    case .eucKR: "UHC"
    case .eucJP: "EUC-JP-MS"
    case .macintosh: "MACINTOSH"
    default: rawValue.hasPrefix("windows-") ? "CP" + rawValue.dropFirst(8) : rawValue.uppercased()
    }
  }

  /// Whether a byte below 0x80 at the start of a character is that ASCII character.
  var extendsASCII: Bool { self != .iso2022JP && self != .utf16LittleEndian && self != .utf16BigEndian }

  /// The labels of the standard beside the names themselves, by encoding.
  private static let labels: [String: TextEncoding] = {
    let table: [(TextEncoding, String)] = [
      (.utf8, "utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8"),
      (.utf16LittleEndian, "utf-16 utf16 ucs-2 unicode unicodefeff csunicode iso-10646-ucs-2"),
      (.utf16BigEndian, "unicodefffe"),
      (
        .windows1252,
        "iso-8859-1 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 iso-ir-100 latin1 latin-1 l1 csisolatin1 ascii us-ascii"
          + " ansi_x3.4-1968 cp1252 cp819 ibm819 x-cp1252 windows1252 win-1252"
      ),
      (.windows1250, "cp1250 x-cp1250 windows1250"), (.windows1251, "cp1251 x-cp1251 windows1251 win-1251"),
      (.windows1253, "cp1253 x-cp1253"), (.windows1255, "cp1255 x-cp1255"), (.windows1256, "cp1256 x-cp1256"),
      (
        .windows1254,
        "cp1254 x-cp1254 iso-8859-9 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 latin5 l5 iso-ir-148 csisolatin5"
      ),
      (.windows1257, "cp1257 x-cp1257"), (.windows1258, "cp1258 x-cp1258"),
      (.windows874, "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620"),
      (.iso88592, "iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 iso-ir-101 latin2 l2 csisolatin2"),
      (.iso88593, "iso8859-3 iso88593 iso_8859-3 latin3 l3 csisolatin3"),
      (.iso88594, "iso8859-4 iso88594 iso_8859-4 latin4 l4 csisolatin4"),
      (.iso88595, "iso8859-5 iso88595 iso_8859-5 cyrillic csisolatincyrillic"),
      (.iso88596, "iso8859-6 iso88596 iso_8859-6 arabic asmo-708 csisolatinarabic"),
      (.iso88597, "iso8859-7 iso88597 iso_8859-7 greek greek8 elot_928 csisolatingreek sun_eu_greek"),
      (.iso88598, "iso8859-8 iso88598 iso_8859-8 iso-8859-8-i iso-8859-8-e hebrew visual logical csisolatinhebrew"),
      (.iso885910, "iso8859-10 iso885910 latin6 l6 csisolatin6"), (.iso885913, "iso8859-13 iso885913"),
      (.iso885914, "iso8859-14 iso885914"), (.iso885915, "iso8859-15 iso885915 iso_8859-15 l9 latin9 csisolatin9"),
      (.koi8r, "koi8 koi koi8_r cskoi8r"), (.koi8u, "koi8-ru"), (.ibm866, "866 cp866 csibm866"),
      (.macintosh, "mac x-mac-roman csmacintosh"),
      (.gb18030, "gb2312 gbk gb_2312 gb_2312-80 x-gbk chinese csgb2312 csiso58gb231280 iso-ir-58 cp936"),
      (.big5, "big5-hkscs cn-big5 csbig5 x-x-big5"), (.eucJP, "x-euc-jp cseucpkdfmtjapanese"),
      (.shiftJIS, "shift-jis sjis x-sjis ms_kanji ms932 csshiftjis windows-31j cp932"),
      (.iso2022JP, "csiso2022jp"),
      (
        .eucKR,
        "cseuckr csksc56011987 iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949 cp949 uhc"
      ),
    ]
    var labels: [String: TextEncoding] = [:]
    for (encoding, names) in table {
      for name in names.split(separator: " ") { labels[String(name)] = encoding }
    }
    return labels
  }()
}
