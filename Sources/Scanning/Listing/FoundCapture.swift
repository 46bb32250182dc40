// SPDX-License-Identifier: Apache-2.0

internal import Auditing
internal import Intake

/// A file that the configuration's patterns lead to.
struct FoundCapture: Sendable {
  /// The file.
  var path: InputPath
  /// Its path below the folder before the pattern's first wildcard.
  var relative: InputPath
  /// What the file system says of it.
  var stamp: FileStamp
  /// Whether the pattern has a date in it: then its absence later on says nothing.
  var isDated: Bool

  /// The path as reports show it.
  var shown: String { path.shown }
}
