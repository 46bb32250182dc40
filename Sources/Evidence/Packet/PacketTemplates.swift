// SPDX-License-Identifier: Apache-2.0

internal import Mustache
internal import Reporting

/// The templates of packets, which stand as files in `Templates`.
struct PacketTemplates {
  private let library: MustacheLibrary

  /// The templates that are built into the binary.
  ///
  /// - Throws: An error of Mustache where one is broken.
  init() throws {
    MustacheContentTypes.register(HTMLText(), named: HTMLText.name)
    var templates: [String: MustacheTemplate] = [:]
    for (name, bytes) in [
      ("notice.txt", PackageResources.notice_txt_mustache), ("notice.html", PackageResources.notice_html_mustache),
      ("excerpts.html", PackageResources.excerpts_html_mustache), ("VERIFY.txt", PackageResources.verify_txt_mustache),
    ] {
      templates[name] = try MustacheTemplate(string: String(decoding: bytes, as: UTF8.self))
    }
    library = MustacheLibrary(templates: templates)
  }

  /// A view as a file.
  func render(_ view: Any, as template: String) throws -> [UInt8] {
    guard let text = library.render(ViewFields.of(view), withTemplate: template) else {
      throw EvidenceError(.writing, "There is no template \(template); this is a fault of wiretrace.")
    }
    return Array(text.utf8)
  }
}
