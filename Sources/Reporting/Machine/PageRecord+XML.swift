// SPDX-License-Identifier: Apache-2.0

internal import Intake
internal import Markup

extension PageRecord {
  /// Writes the input as an element.
  func write(to xml: inout XMLWriter) {
    xml.start("input")
    xml.attribute("outcome", outcome.rawValue)
    if let bytes { xml.attribute("bytes", bytes) }
    xml.element("path", path)
    xml.element("url", url)
    xml.element("captured", captured)
    xml.element("capturedBy", capturedBy)
    xml.element("contentType", contentType)
    xml.element("sha256", sha256)
    source?.write(to: &xml)
    xml.element("reason", reason)
    extraction?.write(to: &xml)
    torturedPhrases?.write(to: &xml)
    for record in cases { record.write(to: &xml, suspectText: extraction?.pageText) }
    xml.end()
  }
}

extension TorturedPhrasesRecord {
  /// Writes the pairs of words that news does not use as an element.
  fileprivate func write(to xml: inout XMLWriter) {
    xml.start("torturedPhrases")
    xml.attribute("words", words)
    xml.attribute("perThousandWords", perThousandWords)
    xml.attribute("weightPerThousandWords", weightPerThousandWords)
    xml.attribute("honestLimit", honestLimit)
    for phrase in phrases {
      xml.start("torturedPhrase")
      xml.attribute("offset", phrase.offset)
      xml.attribute("length", phrase.length)
      xml.attribute("weight", phrase.weight)
      xml.element("text", phrase.text)
      xml.element("suggestion", phrase.suggestion)
      xml.end()
    }
    xml.end()
  }
}

extension CaptureSource {
  /// Writes the archive or wrapping of a capture as an element.
  fileprivate func write(to xml: inout XMLWriter) {
    xml.start("source")
    xml.attribute("format", format)
    if let offset { xml.attribute("offset", offset) }
    if let length { xml.attribute("length", length) }
    if let status { xml.attribute("status", status) }
    xml.attribute("digest", ifThere: digest?.rawValue)
    xml.element("container", container)
    xml.element("recordID", recordID)
    for remark in remarks { xml.element("remark", remark) }
    xml.end()
  }
}
