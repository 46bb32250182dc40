// SPDX-License-Identifier: Apache-2.0

internal import Glibc
internal import Reporting

/// Renders what the report says of the pages that a worker judges, as a ``RenderingPlan`` has it.
struct PageRendering: Sendable {
  private let renderer: PageRenderer
  private let counts: JunkCounts
  private let folder: String
  private var count = 0

  /// A rendering after a plan.
  ///
  /// - Throws: Where a file of the plan cannot be read.
  init(_ plan: RenderingPlan) throws {
    renderer = try PageRenderer(formats: ReportFormats(rawValue: plan.formats), tool: plan.tool)
    counts = try JunkCounts(in: plan.junk)
    folder = plan.folder
  }

  /// Renders a page.
  ///
  /// - Parameters:
  ///   - page: The page with its cases.
  ///   - tickets: The stories that it was judged against.
  ///   - family: The family that it belongs to, if any.
  /// - Returns: The page, rendered into files whose names no other worker gives.
  /// - Throws: Where a file cannot be written.
  mutating func rendered(_ page: PageRecord, _ tickets: [StoryTicket], family: FamilyRecord?) throws -> RenderedPage {
    var page = page
    counts.note(on: &page)
    count += 1
    return try renderer.render(
      page,
      editions: { record in tickets.first { $0.id == record.story.id && !$0.standIn }?.records },
      family: family, into: folder, name: "rendered-\(getpid())-\(count)"
    )
  }
}
