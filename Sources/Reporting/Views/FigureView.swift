// SPDX-License-Identifier: Apache-2.0

/// A figure with its name and what it is made of.
struct FigureView {
  let name: String
  let value: String
  let detail: String
  /// Whether the figure depends on a page that stands in for the original.
  let dependsOnStandIn: Bool
}
