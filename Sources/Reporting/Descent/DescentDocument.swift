// SPDX-License-Identifier: Apache-2.0

/// A form in which the descent of a stored run can be written.
public enum DescentFormat: String, Sendable, CaseIterable {
  /// A picture.
  case svg
  /// The language of Graphviz.
  case dot
  /// PROV-JSON, a serialisation of the W3C's provenance model.
  case provJSON = "prov-json"
}

extension StoredRun {
  /// Who derives from whom in the run: originals and families on top, the pages under what they derive from.
  ///
  /// - Parameters:
  ///   - format: the form.
  ///   - limit: the most pages of a story or family; those with the highest derived ratio are kept, and the rest counted.
  /// - Returns: the document.
  /// - Throws: ``ReportError`` where the run cannot be read.
  public func descent(as format: DescentFormat, limit: Int) throws -> String {
    var collector = DescentCollector(limit: limit)
    collector.begin(originals: summary.originals, families: summary.families)
    try forEachPage { collector.add($0, links: []) }
    let descent = collector.descent(families: summary.families)
    switch format {
    case .svg: return try SVGDescent(descent).text()
    case .dot: return DOTDescent(descent).text
    case .provJSON: return try PROVDescent(descent, tool: tool).text()
    }
  }
}
