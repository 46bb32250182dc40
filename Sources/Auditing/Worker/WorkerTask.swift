// SPDX-License-Identifier: Apache-2.0

public import Intake
public import Reporting

/// One piece of work for a worker: what stands in a line of `wiretrace worker`'s input.
///
/// ```
/// {"id":1,"task":{"load":{"stories":[…]}}}
/// {"id":2,"task":{"audit":{"page":{"path":"a.html","file":"a.html","caseKey":"a.html"}}}}
/// ```
public enum WorkerTask: Sendable, Codable {
  /// Lists an archive of so many bytes, laying pages out in a folder that is there. Answered by `expanded`.
  case expand(archive: PageTicket, kind: ArchiveKind, folder: String, bytes: Int)
  /// Reads and extracts a page and keeps its article in a file of the spool. Answered by `extracted`.
  case extract(page: PageTicket, spool: String)
  /// Reads the wire stories of a file, in whatever form, and keeps each in a file of the spool whose name begins so.
  /// Answered by `originals`.
  case extractOriginals(page: PageTicket, spool: String)
  /// Reads and extracts a page for its junk alone. Answered by `surveyed`.
  case survey(page: PageTicket)
  /// Loads the stories that later `audit` tasks judge against; it replaces those loaded before. Answered by `loaded`.
  case load(stories: [StoryTicket])
  /// Opens an index of originals that later `audit` tasks judge against, in the place of stories loaded. Answered by `loaded`.
  case open(index: String)
  /// Has later `audit` and `judge` tasks render what the report says of their page. Answered by `ready`.
  case render(RenderingPlan)
  /// Reads, extracts and judges a page against the stories loaded. Answered by `page`, or by `rendered` after `render` where the page
  /// can be rendered.
  case audit(page: PageTicket)
  /// The same, with what other pages find it by. Answered by `assessed`.
  case assess(page: PageTicket)
  /// Finds out which of so many pages are compared with each other, by a file of their fingerprints, and writes that into
  /// another file. Answered by `ready`.
  case pair(fingerprints: String, pages: Int, into: String)
  /// Compares a spooled page with others, both ways. Answered by `compared`.
  case compare(page: String, others: [String])
  /// Judges a spooled page, a member of a family or of none, against spooled stories given here. Answered as `audit` is.
  case judge(page: PageTicket, spool: String, stories: [StoryTicket], family: FamilyRecord?)

  /// Whether the outcome of the task depends on tasks before it, so that a new worker must be given them again.
  var isSetup: Bool {
    switch self {
    case .load, .open, .render: true
    default: false
    }
  }

  /// How many times the time of a page the task may take: loading many stories takes longer, and so does a large archive.
  var times: Double {
    switch self {
    case .load, .open: 30
    case .pair(_, let pages, _): 30 + Double(max(0, pages)) / 1000
    case .expand(_, _, _, let bytes): 30 + Double(max(0, bytes)) / Double(20 << 20)
    default: 1
    }
  }
}
