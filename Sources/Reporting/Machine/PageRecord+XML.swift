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
    for record in cases { record.write(to: &xml, suspectText: extraction?.pageText) }
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
