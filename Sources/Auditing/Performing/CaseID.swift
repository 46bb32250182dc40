// SPDX-License-Identifier: Apache-2.0

internal import Intake

/// The id of a case: the same from run to run, whatever becomes of the page's bytes.
enum CaseID {
  /// The id of the case of a page against a story: the first 16 hexadecimal digits of a SHA-256.
  ///
  /// - Parameters:
  ///   - page: The page's address if known, else its path relative to the folder given.
  ///   - story: The story's id.
  /// - Returns: The id.
  static func of(page: String, story: String) -> String {
    String(SHA256Digest(of: Array("\(page)\n\(story)".utf8)).hexadecimal.prefix(16))
  }
}
