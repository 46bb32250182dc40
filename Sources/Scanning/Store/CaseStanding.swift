// SPDX-License-Identifier: Apache-2.0

internal import Reporting

/// How a case stands in a scan.
struct CaseStanding: Sendable, Hashable {
  /// The case's id.
  var id: String
  /// Its state.
  var state: CaseState
  /// The page to show it with; for a case that is gone what that page was before.
  var path: String

  /// The digest of its row.
  var digest: Int64 {
    var digest = RowDigest()
    for text in [id, state.rawValue, path] { digest.add(text) }
    return digest.value
  }
}
