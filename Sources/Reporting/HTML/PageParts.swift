// SPDX-License-Identifier: Apache-2.0

internal import Foundation
internal import Intake

/// What every page of a kind carries so that it needs no other file: its style sheet, its script and the script's hash, by
/// which the page's policy knows it.
struct PageParts: Sendable {
  /// The style sheet, without comments and needless white space.
  let style: String
  /// The script, without comments and indentation.
  let script: String
  /// The script's hash as a source of a content security policy.
  let scriptHash: String

  /// The parts made of files.
  init(styles: [[UInt8]], script: [UInt8]) {
    style = styles.map { Self.tightened(String(decoding: $0, as: UTF8.self)) }.joined()
    self.script = Self.bare(String(decoding: script, as: UTF8.self))
    let digest = SHA256Digest(of: Array(self.script.utf8)).hexadecimal.utf8
    var bytes: [UInt8] = []
    var half: UInt8?
    for digit in digest {
      let value = digit < 0x3A ? digit - 0x30 : digit - 0x57
      if let high = half {
        bytes.append(high << 4 | value)
        half = nil
      } else {
        half = value
      }
    }
    scriptHash = "sha256-\(Data(bytes).base64EncodedString())"
  }

  /// A script without the lines that are comments and without indentation.
  private static func bare(_ script: String) -> String {
    script.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { !$0.hasPrefix("//") && !$0.isEmpty }
      .joined(separator: "\n")
  }

  /// A style sheet without comments and without the white space that has no meaning. Ours hold no strings with either.
  private static func tightened(_ style: String) -> String {
    var tight: [UInt8] = []
    var isComment = false
    var pending = false
    let bytes = Array(style.utf8)
    for (index, byte) in bytes.enumerated() {
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      if isComment {
        if byte == 0x2F, index > 0, bytes[index - 1] == 0x2A { isComment = false }
        continue
      }
      if byte == 0x2F, next == 0x2A {
        isComment = true
        continue
      }
      if byte == 0x20 || byte == 0x0A {
        pending = true
        continue
      }
      // After one of {};:, and before one of {}; white space has no meaning.
      if pending, let last = tight.last, !"{};:,".utf8.contains(last), !"{};".utf8.contains(byte) { tight.append(0x20) }
      pending = false
      if byte == 0x7D, tight.last == 0x3B { tight.removeLast() }
      tight.append(byte)
    }
    tight.append(0x0A)
    return String(decoding: tight, as: UTF8.self)
  }
}
