// SPDX-License-Identifier: Apache-2.0

internal import Extraction
internal import Markup

extension ExtractionRecord {
  /// Writes what was extracted as an element.
  func write(to xml: inout XMLWriter) {
    xml.start("extraction")
    xml.attribute("assessed", assessed)
    xml.attribute("repetition", repetition)
    xml.element("assessedReason", assessedReason)
    xml.element("title", title)
    xml.element("byline", byline)
    xml.element("dateline", dateline)
    xml.element("credit", credit)
    xml.element("wire", wire)
    xml.element("published", published)
    xml.element("canonical", canonical)
    xml.element("language", language)
    xml.start("regionShares")
    xml.attribute("junk", budget.junk)
    xml.attribute("repeat", budget.repeat)
    xml.attribute("article", budget.article)
    xml.end()
    for block in blocks {
      xml.start("block")
      xml.attribute("kind", block.kind)
      xml.attribute("offset", block.offset)
      xml.attribute("length", block.length)
      if let source = block.source { xml.element("source", source) }
      xml.end()
    }
    for item in junk {
      xml.start("junk")
      xml.attribute("kind", item.kind)
      xml.attribute("offset", item.offset)
      xml.attribute("length", item.length)
      if let recurrence = item.alsoOn {
        xml.attribute("alsoOnPages", recurrence.pages)
        if let sameHost = recurrence.sameHost { xml.attribute("alsoOnPagesOfHost", sameHost) }
      }
      xml.element("text", item.text)
      xml.element("why", item.why)
      if let source = item.source { xml.element("source", source) }
      xml.end()
    }
    for claim in provenance {
      xml.start("claim")
      xml.attribute("key", claim.key)
      xml.attribute("from", claim.from)
      xml.text(claim.value)
      xml.end()
    }
    for note in notes {
      xml.start("note")
      xml.attribute("code", note.code)
      xml.attribute("count", note.count)
      if let detail = note.detail { xml.text(detail) }
      xml.end()
    }
    xml.element("pageText", pageText)
    xml.end()
  }
}
