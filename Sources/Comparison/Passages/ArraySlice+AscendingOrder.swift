// SPDX-License-Identifier: Apache-2.0

extension ArraySlice<Int32> {
  /// The numbers in ascending order; they mostly are.
  func inAscendingOrder() -> ArraySlice<Int32> {
    for index in indices.dropFirst() where self[index - 1] > self[index] { return sorted()[...] }
    return self
  }
}
