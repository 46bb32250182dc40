// SPDX-License-Identifier: Apache-2.0

internal import Foundation
internal import Reporting

/// A notice in the fields of the Lumen database.
struct LumenNotice: Encodable {
  struct Address: Encodable { var url: String }

  struct Work: Encodable {
    var description: String
    var kind = "text"
    var infringing_urls_attributes: [Address]
    var copyrighted_urls_attributes: [Address]
  }

  struct Entity: Encodable {
    var name: String
    var address_line_1: String?
    var phone: String?
    var email: String?
  }

  struct Role: Encodable {
    var name: String
    var entity_attributes: Entity
  }

  var type = "DMCA"
  var title: String
  var subject: String
  var body: String
  var date_sent: String?
  var date_received: String?
  var source = "wiretrace packet"
  var language: String?
  var jurisdiction_list: String?
  var works_attributes: [Work]
  var entity_notice_roles_attributes: [Role]

  /// The notice of a packet; dates stay empty until a person sends it.
  init(_ cases: [PacketCase], _ request: PacketRequest, body: String) {
    let stories = cases.compactMap { $0.found?.story.headline }
    title = "Copyright notice about \(VisibleText.line(stories.first ?? "", limit: 200))"
    subject = "Copied news text"
    self.body = body
    language = cases.first?.page.extraction?.language
    works_attributes = cases.compactMap { one in
      guard let story = one.found?.story else { return nil }
      let edition = story.edition.map { ", edition \($0)" } ?? ""
      return Work(
        description: VisibleText.line("\(story.headline) (item \(story.id)\(edition))", limit: 1000),
        infringing_urls_attributes: one.run.url.map { [Address(url: VisibleText.line($0, limit: 8192))] } ?? [],
        copyrighted_urls_attributes: story.url.map { [Address(url: VisibleText.line($0, limit: 8192))] } ?? [])
    }
    let contact = request.contact
    let sender = Entity(
      name: contact["organisation"] ?? contact["name"] ?? NoticeWriter.unknown, address_line_1: contact["address"],
      phone: contact["phone"], email: contact["email"])
    let principal = Entity(name: contact["rights-owner"] ?? NoticeWriter.unknown)
    let recipient = Entity(name: NoticeWriter.unknown)
    entity_notice_roles_attributes = [
      Role(name: "principal", entity_attributes: principal), Role(name: "sender", entity_attributes: sender),
      Role(name: "recipient", entity_attributes: recipient), Role(name: "submitter", entity_attributes: sender),
    ]
  }
}
