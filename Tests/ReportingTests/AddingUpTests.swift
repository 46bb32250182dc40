// SPDX-License-Identifier: Apache-2.0

import Foundation
import FoundationXML
import Judgement
import Language
import TestSupport
import Testing

@testable import Reporting

/// Marks in the HTML, figures in the XML and figures in the JSON Lines are the same, whatever the labels look like.
@Suite struct AddingUpTests {
  @Test(arguments: 1...40)
  func `marks and figures agree for generated labels`(seed: Int) throws {
    var generator = SplitMix(state: UInt64(seed))
    var text = ""
    for _ in 0..<Int.random(in: 1...400, using: &generator) {
      text += ["bridge", "ferry", "“harbour”", "été", "北京", "31,000"].randomElement(using: &generator) ?? ""
      text += [" ", " ", " ", "\n", ". "].randomElement(using: &generator) ?? ""
    }
    let count = text.unicodeScalars.count
    var labels: [ComparisonRecord.LabelRecord] = []
    var budget: [PageBudget.Label: Int] = [:]
    // Nested, adjacent, overlapping, empty, repeated and beyond the end.
    for _ in 0..<Int.random(in: 0...60, using: &generator) {
      let offset = Int.random(in: 0...count + 3, using: &generator)
      let label = PageBudget.Label.allCases.randomElement(using: &generator) ?? .new
      let words = Int.random(in: 0...50, using: &generator)
      labels.append(
        .init(label: label, offset: offset, length: Int.random(in: 0...120, using: &generator), words: words))
      budget[label, default: 0] += words
      if Bool.random(using: &generator), let last = labels.last {
        labels.append(.init(label: .junk, offset: last.offset + last.length, length: 5, words: 2))
        budget[.junk, default: 0] += 2
      }
    }
    try check(text: text, labels: labels.shuffled(using: &generator), budget: budget)
  }

  /// Stretches as a page may have them: side by side, one in the other, the same ones again, and in another order than
  /// their text.
  @Test(arguments: 1...40)
  func `marks and figures agree for nested, adjacent, repeated and moved labels`(seed: Int) throws {
    var generator = SplitMix(state: UInt64(1000 + seed))
    var labels: [ComparisonRecord.LabelRecord] = []
    var budget: [PageBudget.Label: Int] = [:]
    func add(_ label: PageBudget.Label, _ offset: Int, _ length: Int, _ words: Int) {
      labels.append(.init(label: label, offset: offset, length: length, words: words))
      budget[label, default: 0] += words
    }
    let word = "word "
    var place = 0
    for _ in 0..<Int.random(in: 1...30, using: &generator) {
      let words = Int.random(in: 1...40, using: &generator)
      let label = PageBudget.Label.allCases.randomElement(using: &generator) ?? .new
      switch Int.random(in: 0..<4, using: &generator) {
      case 0:  // Nested: the outer stretch keeps the words around the inner one.
        let inner = Int.random(in: 0..<words, using: &generator)
        add(label, place, words * 5, words - inner)
        add(.sharedQuote, place + 5, inner * 5, inner)
      case 1:  // Adjacent without a gap.
        add(label, place, words * 5, words)
      case 2:  // Repeated: the same stretch twice.
        add(.derived, place, words * 5, words)
        add(.repeat, place, words * 5, 0)
      default:  // With a gap on both sides.
        place += 5
        add(label, place, words * 5 - 1, words)
        place += 5
      }
      place += words * 5
    }
    let text = String(repeating: word, count: place / 5 + 1)
    // Moved: records come in any order.
    try check(text: text, labels: labels.shuffled(using: &generator), budget: budget)
  }

  @Test func `the marks that a cut leaves out are counted all the same`() throws {
    let words = 300_000
    let text = String(repeating: "word ", count: words)
    let labels = (0..<words / 100).map {
      ComparisonRecord.LabelRecord(
        label: $0.isMultiple(of: 3) ? .derived : .new, offset: $0 * 500, length: 499, words: 100)
    }
    let derived = labels.count { $0.label == .derived } * 100
    let html = try check(text: text, labels: labels, budget: [.derived: derived, .new: words - derived])
    #expect(ReportPage(html).text.contains("of 1,500,000 characters"))
    #expect(html.utf8.count < HTMLReportTests.limit)
  }

  @Test func `marks that do not add up are said to be a fault`() throws {
    let map = PageMapView(
      text: "one two", labels: [.init(label: .new, offset: 0, length: 7, words: 2)], budget: PageBudget(new: 3))
    #expect(map.fault?.contains("new") == true)
  }

  @Test func `the text of the page map is the page's text`() throws {
    let report = try ReportFolder([SampleRun.pages[0]], SampleRun.summary, formats: .html)
    let shown = ReportPage(try report.text(report.paths[1])).text
    for line in (SampleRun.pages[0].extraction?.pageText ?? "").split(separator: "\n") {
      #expect(shown.contains(line.split(separator: " ").joined(separator: " ")))
    }
  }

  /// Writes a report and compares the figures of its three forms.
  @discardableResult
  private func check(
    text: String, labels: [ComparisonRecord.LabelRecord], budget: [PageBudget.Label: Int]
  ) throws -> String {
    let words = PageBudget(
      junk: budget[.junk] ?? 0, repeat: budget[.repeat] ?? 0, derived: budget[.derived] ?? 0,
      sharedQuote: budget[.sharedQuote] ?? 0, otherSource: budget[.otherSource] ?? 0, new: budget[.new] ?? 0)
    var page = SampleRun.independent
    page.extraction?.pageText = text
    page.cases[0].verdict.labels = labels
    page.cases[0].verdict.words = words
    let report = try ReportFolder([page], SampleRun.summary)
    let expected = budget.reduce(into: [String: Int]()) { $0[$1.key.rawValue] = $1.value }.filter { $0.value > 0 }

    let html = try report.text(report.paths[1])
    let parsed = ReportPage(html)
    #expect(parsed.error == nil)
    #expect(parsed.markedWords.filter { $0.value > 0 } == expected)
    #expect(!parsed.text.contains("do not add up"))

    let xml = ReportPage(try report.text("report.xml"))
    let shares = xml.elements.filter { $0.name == "share" }
    let numerators = shares.reduce(into: [String: Int]()) {
      $0[$1.attributes["label"] ?? "", default: 0] += Int($1.attributes["numerator"] ?? "") ?? 0
    }
    #expect(numerators.filter { $0.value > 0 } == expected)
    let sum = shares.reduce(0) { $0 + (Double($1.attributes["value"] ?? "") ?? 0) }
    #expect(words.total == 0 ? sum == 0 : abs(sum - 1) < 1e-12)

    let line = try report.text("report.jsonl")
    let decoded = try JSONDecoder().decode(PageRecord.self, from: Data(line.utf8)).cases[0].verdict
    #expect(decoded.words == words)
    let marks = (decoded.labels ?? []).reduce(into: [String: Int]()) { $0[$1.label.rawValue, default: 0] += $1.words }
    #expect(marks.filter { $0.value > 0 } == expected)

    let table = CSVReportTests.rows(try report.text("csv/cases.csv"))
    let columns = [
      "derived": "words_derived", "sharedQuote": "words_shared_quote", "otherSource": "words_other_source",
      "new": "words_new", "repeat": "words_repeat", "junk": "words_junk",
    ]
    for (label, column) in columns {
      let place = try #require(table[0].firstIndex(of: column))
      #expect(Int(table[1][place]) == budget.first { $0.key.rawValue == label }?.value ?? 0, "\(column)")
    }

    let printed = BudgetView(words).rows.reduce(0) {
      $0 + (Int($1.share.filter { $0.isNumber }) ?? 0)
    }
    #expect(printed == (words.total == 0 ? 0 : 1000))
    return html
  }
}
