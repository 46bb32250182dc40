// SPDX-License-Identifier: Apache-2.0

/// What a scan noted of a start tag that it moved behind.
struct PassedTag {
  /// How many attributes stand on it.
  var attributes = 0
  /// Whether it ends with `/>`: libxml2 then takes the element for empty.
  var isEmpty = false
  /// Whether it has an end at all.
  var isClosed = false
}
