// SPDX-License-Identifier: Apache-2.0

import Foundation
import Language
import Fingerprinting

/// A document of a benchmark: a line of a JSON Lines file.
struct Sample: Decodable {
  /// What it is called.
  var id: String
  /// Its text.
  var text: String
  /// The document that it was copied from, if it was copied.
  var original: String?
  /// What sort of document it is.
  var set: String?

  /// What the index finds it by.
  var fingerprint: Fingerprint { Fingerprint(NamedWords(Text(text))) }

  /// Hands on the documents of a file, one after the other.
  static func forEach(in path: String, _ body: (Sample) throws -> Void) throws {
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw CocoaError(.fileNoSuchFile, userInfo: [NSFilePathErrorKey: path])
    }
    var rest = Data()
    while let more = try file.read(upToCount: 1 << 20), !more.isEmpty {
      rest.append(more)
      while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        try body(JSONDecoder().decode(Sample.self, from: rest[rest.startIndex..<end]))
        rest = Data(rest[(end + 1)...])
      }
    }
  }
}
