// SPDX-License-Identifier: Apache-2.0

internal import Markup

extension CaseRecord {
  /// Writes the case as an element, with the passages' texts out of the page text that the suspect's offsets count in.
  func write(to xml: inout XMLWriter, suspectText: String?) {
    xml.start("case")
    xml.attribute("id", id)
    xml.attribute("state", ifThere: state?.rawValue)
    xml.attribute("family", ifThere: family)
    story.write(to: &xml)
    rights?.write(to: &xml)
    verdict.write(to: &xml, suspectText: suspectText)
    xml.end()
  }
}

extension RightsRecord {
  /// Writes the standing as an element.
  func write(to xml: inout XMLWriter) {
    xml.start("rights")
    xml.attribute("standing", standing.rawValue)
    xml.attribute("status", status)
    xml.attribute("domain", ifThere: domain)
    xml.attribute("scope", ifThere: scope)
    xml.attribute("until", ifThere: until)
    xml.attribute("creditGiven", ifThere: creditGiven.map { $0 ? "true" : "false" })
    for warning in warnings { xml.element("warning", warning) }
    xml.end()
  }
}

extension StoryRecord {
  /// Writes the story as an element.
  func write(to xml: inout XMLWriter) {
    xml.start("story")
    xml.attribute("id", id)
    xml.attribute("standIn", standIn ? "true" : "false")
    xml.element("headline", headline)
    xml.element("edition", edition)
    xml.element("wire", wire)
    xml.element("path", path)
    xml.element("url", url)
    xml.element("sha256", sha256)
    xml.element("published", published)
    xml.element("language", language)
    xml.end()
  }
}

extension FamilyRecord {
  /// Writes the family as an element.
  func write(to xml: inout XMLWriter) {
    xml.start("family")
    xml.attribute("id", id)
    xml.element("wire", wire)
    xml.element("standIn", standIn)
    for member in members {
      xml.start("member")
      if let score = member.score { xml.attribute("score", score) }
      xml.element("path", member.path)
      xml.element("parent", member.parent)
      xml.element("wire", member.wire)
      xml.end()
    }
    xml.end()
  }
}
