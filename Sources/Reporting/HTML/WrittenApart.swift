// SPDX-License-Identifier: Apache-2.0

/// Views that a page leaves room for and that are written one by one, so that a long page never stands in memory as a whole.
struct WrittenApart<View> {
  /// The views in their order.
  let views: [View]

  /// Views in their order.
  init(_ views: [View]) { self.views = views }
}

/// What is no field of a page's template.
protocol NoField {}

extension WrittenApart: NoField {}
