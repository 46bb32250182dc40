// SPDX-License-Identifier: Apache-2.0

internal import Judgement
internal import Language
internal import Markup

extension ComparisonRecord {
  /// Writes the verdict as an element.
  func write(to xml: inout XMLWriter, suspectText: String?) {
    xml.start("verdict")
    xml.attribute("relation", relation.rawValue)
    xml.attribute("score", score)
    xml.attribute("relationRunnerUp", ifThere: relationRunnerUp?.rawValue)
    xml.attribute("mechanism", ifThere: mechanism?.rawValue)
    xml.attribute("mainMechanism", ifThere: mainMechanism?.rawValue)
    if let mechanismConfidence { xml.attribute("mechanismConfidence", mechanismConfidence) }
    xml.attribute("runnerUp", ifThere: runnerUp?.rawValue)
    xml.attribute("channel", channel.rawValue)
    xml.attribute("assessed", assessed)
    xml.element("assessedReason", assessedReason)
    xml.ratio("derivedRatio", words.derived, of: words.creditable)
    xml.ratio("derivedRatioWithQuotations", words.derived + words.sharedQuote, of: words.creditable + words.sharedQuote)
    writeBudget(to: &xml)
    for reason in reasons {
      xml.start("reason")
      xml.attribute("for", reason.for ? "true" : "false")
      xml.attribute("feature", reason.feature)
      xml.attribute("value", reason.value)
      if let whole = reason.of { xml.attribute("of", whole) }
      xml.text(reason.text)
      xml.end()
    }
    let slices = suspectText.map { ScalarSlices($0) }
    for passage in passages { passage.write(to: &xml, suspectText: slices?[passage.suspect]) }
    if let chain, !chain.isEmpty {
      xml.start("chain")
      for row in chain { row.write(to: &xml) }
      xml.end()
    }
    for label in labels ?? [] {
      xml.start("label")
      xml.attribute("name", label.label.rawValue)
      xml.attribute("offset", label.offset)
      xml.attribute("length", label.length)
      xml.attribute("words", label.words)
      xml.end()
    }
    for substitution in substitutions {
      xml.start("substitution")
      xml.attribute("count", substitution.count)
      xml.attribute("synonym", substitution.synonym ? "true" : "false")
      xml.element("original", substitution.original)
      xml.element("replacement", substitution.replacement)
      xml.end()
    }
    writePairs(to: &xml)
    xml.end()
  }

  /// Writes the page budget: every label with its words, their sum and the share.
  private func writeBudget(to xml: inout XMLWriter) {
    xml.start("budget")
    xml.attribute("words", words.total)
    for label in PageBudget.Label.allCases {
      xml.start("share")
      xml.attribute("label", label.rawValue)
      xml.attribute("numerator", words.words(label))
      xml.attribute("denominator", words.total)
      xml.attribute("value", words.total == 0 ? 0 : Double(words.words(label)) / Double(words.total))
      xml.end()
    }
    xml.end()
  }

  /// Writes the quotations and facts beside each other.
  private func writePairs(to xml: inout XMLWriter) {
    for quotation in quotations {
      xml.start("quotation")
      xml.attribute("status", quotation.status)
      xml.attribute("fidelity", quotation.fidelity)
      xml.element("speaker", quotation.speaker)
      xml.element("original", quotation.original.span, text: quotation.original.text)
      xml.element("suspect", quotation.suspect.span, text: quotation.suspect.text)
      xml.end()
    }
    for fact in facts {
      xml.start("fact")
      xml.attribute("kind", fact.kind)
      xml.attribute("status", fact.status)
      if let offset = fact.originalOffset { xml.attribute("originalOffset", offset) }
      if let offset = fact.suspectOffset { xml.attribute("suspectOffset", offset) }
      xml.element("original", fact.original)
      xml.element("suspect", fact.suspect)
      xml.end()
    }
  }
}

extension ComparisonRecord.PassageRecord {
  /// Writes the passage as an element, with both texts where they are known.
  fileprivate func write(to xml: inout XMLWriter, suspectText: String?) {
    xml.start("passage")
    xml.attribute("mechanism", mechanism.rawValue)
    xml.attribute("repeat", `repeat` ? "true" : "false")
    xml.element("suspect", suspect, text: suspectText)
    xml.element("original", original, text: rows.map { RowText.joined($0, side: \.original) })
    for row in rows ?? [] { row.write(to: &xml) }
    xml.end()
  }
}

extension ComparisonRecord.RowRecord {
  /// Writes the row as an element.
  fileprivate func write(to xml: inout XMLWriter) {
    xml.start("row")
    xml.element("suspect", suspect)
    xml.element("original", original)
    for edit in edits {
      xml.start("edit")
      xml.attribute("kind", edit.kind)
      if !edit.original.isEmpty { xml.element("original", edit.original) }
      if !edit.suspect.isEmpty { xml.element("suspect", edit.suspect) }
      xml.end()
    }
    xml.end()
  }
}

extension ComparisonRecord.Reading {
  /// Where the reading stands.
  fileprivate var span: ScalarSpan { ScalarSpan(offset: offset, length: length) }
}
