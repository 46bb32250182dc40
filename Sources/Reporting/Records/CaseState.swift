// SPDX-License-Identifier: Apache-2.0

/// How a case stands to the same case of the scan before.
public enum CaseState: String, Sendable, Codable, CaseIterable {
  /// It was not there before.
  case new
  /// More of the page derives than before, or its relation became a stronger one.
  case worse
  /// It is as it was.
  case unchanged
  /// It was there before and is not any more.
  case gone
  /// It was gone and is there again.
  case reappeared
}
