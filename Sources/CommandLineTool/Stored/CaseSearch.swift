// SPDX-License-Identifier: Apache-2.0

internal import Reporting

/// Finds a case in stored runs by its id, the beginning of its id or the path of its page.
struct CaseSearch {
  /// The case found.
  struct Found {
    let run: String
    let page: PageRecord
    let record: CaseRecord
    /// The ids of further cases of the page, where it was named by its path.
    let others: [String]
  }

  /// The shortest beginning of an id.
  static let shortestPrefix = 4

  let name: String
  let runs: [String]

  /// The case that is meant.
  ///
  /// - Throws: `ReportError` where there is none, or several begin that way, or a run cannot be read.
  func found() throws -> Found {
    for run in runs {
      let stored = try StoredRun(folder: run)
      if let page = try stored.firstPage(where: { page in page.path == name || page.cases.contains { $0.id == name } })
      {
        return try exact(page, run: run)
      }
      if name.utf8.count >= Self.shortestPrefix, let found = try byPrefix(stored) { return found }
    }
    let places = runs.map { VisibleText.line($0, limit: 100) }.joined(separator: ", ")
    throw ReportError(
      .missing,
      "No case \(VisibleText.line(name, limit: 100)) is in \(places). The docket and csv/cases.csv name the cases' ids."
    )
  }

  private func exact(_ page: PageRecord, run: String) throws -> Found {
    if let record = page.cases.first(where: { $0.id == name }) {
      return Found(run: run, page: page, record: record, others: [])
    }
    guard let record = page.cases.first else {
      throw ReportError(
        .missing,
        "\(VisibleText.line(name, limit: 200)) has no case: \(VisibleText.line(page.reason ?? "it was compared with nothing", limit: 300))."
      )
    }
    return Found(run: run, page: page, record: record, others: page.cases.dropFirst().map(\.id))
  }

  private func byPrefix(_ stored: StoredRun) throws -> Found? {
    var found: Found?
    var ids: [String] = []
    try stored.forEachPage { page in
      for record in page.cases where record.id.hasPrefix(name) {
        ids.append(record.id)
        if found == nil { found = Found(run: stored.folder, page: page, record: record, others: []) }
      }
    }
    guard ids.count < 2 else {
      throw ReportError(
        .unknownFormat,
        "\(ids.count) cases begin with \(name): \(ids.prefix(8).joined(separator: ", ")). Give more of the id.")
    }
    return found
  }
}
