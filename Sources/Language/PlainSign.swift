// SPDX-License-Identifier: Apache-2.0

/// A sign outside ASCII that parts words and is common in news; all are three bytes long.
enum PlainSign {
  /// An en dash or an em dash.
  case dash
  /// An opening double quotation mark.
  case opening
  /// A closing double quotation mark.
  case closing
  /// An apostrophe, which closes single quotation marks too.
  case apostrophe

  /// The length of each, in bytes.
  static let length = 3

  /// The sign at a place; nil where none stands.
  @inline(__always)
  init?(in bytes: UnsafeBufferPointer<UInt8>, at place: Int) {
    guard place &+ 2 < bytes.count, bytes[place] == 0xE2, bytes[place &+ 1] == 0x80 else { return nil }
    switch bytes[place &+ 2] {
    case 0x93, 0x94: self = .dash
    case 0x99: self = .apostrophe
    case 0x9C: self = .opening
    case 0x9D: self = .closing
    default: return nil
    }
  }
}
