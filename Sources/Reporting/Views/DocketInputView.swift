// SPDX-License-Identifier: Apache-2.0

/// An input in the docket's table of all inputs.
struct DocketInputView {
  let path: String
  let outcome: String
  let style: String
  let reason: String
  let size: String
  let sha256: String
  let cases: String

  /// The row of an input.
  init(_ page: PageRecord) {
    path = VisibleText.line(page.path, limit: 200)
    outcome = String(page.outcome.rawValue.map { $0 == "-" ? " " : $0 })
    style = page.outcome.rawValue
    reason = VisibleText.line(page.reason ?? "", limit: 300)
    size = page.bytes.map(Figure.grouped) ?? "–"
    sha256 = page.sha256.map { VisibleText.line($0, limit: 64) } ?? "–"
    cases = Figure.grouped(page.cases.count)
  }
}
