// SPDX-License-Identifier: Apache-2.0

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
    xml.element("sha256", sha256)
    xml.element("reason", reason)
    extraction?.write(to: &xml)
    for record in cases { record.write(to: &xml, suspectText: extraction?.pageText) }
    xml.end()
  }
}
