// SPDX-License-Identifier: Apache-2.0

/// A descent as PROV-JSON (W3C member submission of 24 April 2013): documents are entities, a copy was derived from its
/// original, a later edition is a revision of the earlier one.
struct PROVDescent {
  /// The document.
  private struct Document: Encodable {
    let prefix: [String: String]
    let agent: [String: [String: String]]
    let entity: [String: [String: String]]
    let wasDerivedFrom: [String: [String: String]]
  }

  private let descent: Descent
  private let tool: String

  /// The document of a descent.
  init(_ descent: Descent, tool: String) {
    self.descent = descent
    self.tool = tool
  }

  /// The document as text.
  ///
  /// - Throws: `EncodingError`, which no descent gives rise to.
  func text() throws -> String {
    var entities: [String: [String: String]] = [:]
    var derivations: [String: [String: String]] = [:]
    for node in descent.trees.flatMap(\.nodes) {
      var entity = [
        "prov:label": node.title, "wiretrace:path": node.path, "prov:type": "wiretrace:\(node.kind.rawValue)",
      ]
      entity["wiretrace:sha256"] = node.sha256
      entity["wiretrace:url"] = node.url
      entity["wiretrace:wire"] = node.wire
      entity["wiretrace:edition"] = node.edition
      entity["wiretrace:publishedAsClaimed"] = node.published
      entity["wiretrace:capturedAsClaimed"] = node.captured
      entities["run:\(node.id)"] = entity
    }
    for tree in descent.trees {
      for node in tree.nodes {
        guard let parent = node.parent else { continue }
        var derivation = ["prov:generatedEntity": "run:\(node.id)", "prov:usedEntity": "run:\(tree.nodes[parent].id)"]
        if node.isRevision { derivation["prov:type"] = "prov:Revision" }
        derivation["wiretrace:mechanism"] = node.mechanism
        derivation["wiretrace:probability"] = node.isRevision ? nil : node.score.map { "\($0)" }
        derivations["run:d-\(node.id)"] = derivation
      }
    }
    let document = Document(
      prefix: [
        "prov": "http://www.w3.org/ns/prov#", "run": "urn:wiretrace:run:", "wiretrace": "urn:wiretrace:terms:",
      ],
      agent: ["run:tool": ["prov:type": "prov:SoftwareAgent", "prov:label": tool]], entity: entities,
      wasDerivedFrom: derivations)
    return String(decoding: try JSONLine.bytes(of: document), as: UTF8.self)
  }
}
