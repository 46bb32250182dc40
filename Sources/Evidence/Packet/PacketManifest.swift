// SPDX-License-Identifier: Apache-2.0

internal import Intake
internal import Reporting

/// `manifest.json`: what the packet is, what it was made from, and which file shows which statement of the notice.
struct PacketManifest: Encodable {
  static let name = "manifest.json"

  struct Case: Encodable {
    var id: String
    var url: String?
    var path: String
    var outcome: String
    var story: StoryRecord
    var capture: String
    var record: String?
    var text: String
    var excerpts: String
    var report: String
    /// What the rights register says of the page's domain, in a letter about terms.
    var terms: Terms?
    var notes: [String]
  }

  struct Terms: Encodable {
    var domain: String
    var status: String
    var scope: String?
    var validFrom: String?
    var validTo: String?
    /// `yes` or `no`.
    var creditRequired: String
    var questions: [String]
  }

  struct Claim: Encodable {
    var section: String
    var label: String
    var value: String
    var file: String
  }

  struct Named: Encodable {
    var file: String
    var sha256: String
  }

  var schema = "urn:wiretrace:packet:1"
  var tool: String
  var recipient: String
  var reviewedBy: String
  var basis: String
  /// How many words of the original are shown at most; left out where all are.
  var originalWords: Int?
  /// The digests of the rights registers that were consulted.
  var rightsRegisters: [String]
  var settings: [Named]
  var cases: [Case]
  var originals: [Named]
  var claims: [Claim]
  var cautions: [String]
}
