// SPDX-License-Identifier: Apache-2.0

public import Reporting

/// What a run tells whoever watches it.
public struct AuditObserver: Sendable {
  /// A page is in the report; called in the report's order.
  public var page: @Sendable (PageRecord) -> Void
  /// So many of so many steps are done, in words: `surveyed`, `extracted`, `compared`, `judged`.
  public var progress: @Sendable (_ what: String, _ done: Int, _ count: Int) -> Void
  /// Something that the user should know and that does not end the run.
  public var warning: @Sendable (String) -> Void

  /// An observer; what is left out is not observed.
  public init(
    page: @escaping @Sendable (PageRecord) -> Void = { _ in },
    progress: @escaping @Sendable (String, Int, Int) -> Void = { _, _, _ in },
    warning: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.page = page
    self.progress = progress
    self.warning = warning
  }
}
