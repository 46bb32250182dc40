// SPDX-License-Identifier: Apache-2.0

/// One piece of work for a worker: what stands in a line of `wiretrace worker`'s input.
///
/// ```
/// {"id":1,"task":{"load":{"stories":[…]}}}
/// {"id":2,"task":{"audit":{"page":{"path":"a.html","file":"a.html","caseKey":"a.html"}}}}
/// ```
public enum WorkerTask: Sendable, Codable {
  /// Reads and extracts a page and keeps its article in a file of the spool. Answered by `extracted`.
  case extract(page: PageTicket, spool: String)
  /// Loads the stories that later `audit` tasks judge against; it replaces those loaded before. Answered by `loaded`.
  case load(stories: [StoryTicket])
  /// Reads, extracts and judges a page against the stories loaded. Answered by `page`.
  case audit(page: PageTicket)
  /// Compares two spooled pages. Answered by `compared`.
  case compare(suspect: String, original: String)
  /// Judges a spooled page against spooled stories given here. Answered by `page`.
  case judge(page: PageTicket, spool: String, stories: [StoryTicket], family: String?)

  /// Whether the outcome of the task depends on tasks before it, so that a new worker must be given them again.
  var isSetup: Bool {
    if case .load = self { true } else { false }
  }
}
