// SPDX-License-Identifier: Apache-2.0

internal import Mustache

/// The templates of the HTML report, which stand as files in `Templates`.
struct HTMLTemplates: Sendable {
  /// What a docket's page carries besides its text.
  let docket: PageParts
  /// What a case's page carries besides its text.
  let `case`: PageParts
  private let library: MustacheLibrary

  /// The templates that are built into the binary.
  ///
  /// - Throws: ``ReportError`` with the code `template` where one is broken.
  init() throws {
    MustacheContentTypes.register(HTMLText(), named: HTMLText.name)
    docket = PageParts(styles: Self.docketStyles, script: PackageResources.docket_js)
    `case` = PageParts(styles: Self.caseStyles, script: PackageResources.case_js)
    var templates: [String: MustacheTemplate] = [:]
    for (name, bytes) in Self.sources {
      do {
        templates[name] = try MustacheTemplate(string: String(decoding: bytes, as: UTF8.self))
      } catch {
        throw ReportError(.template, "The template \(name) is broken: \(error).")
      }
    }
    library = MustacheLibrary(templates: templates)
  }

  /// A view as a page or a part of one.
  func render(_ view: Any, as template: String) throws -> String {
    guard let html = library.render(ViewFields.of(view), withTemplate: template) else {
      throw ReportError(.template, "There is no template \(template).")
    }
    return html
  }

  /// The style sheets of the docket, in the order of the cascade.
  static var docketStyles: [[UInt8]] {
    [
      PackageResources.colours_css, PackageResources.page_css, PackageResources.tables_css, PackageResources.budget_css,
      PackageResources.tree_css, PackageResources.docket_css, PackageResources.print_css,
    ]
  }

  /// The style sheets of a case's page, in the order of the cascade.
  static var caseStyles: [[UInt8]] {
    [
      PackageResources.colours_css, PackageResources.page_css, PackageResources.tables_css, PackageResources.budget_css,
      PackageResources.tree_css, PackageResources.passages_css, PackageResources.print_css,
    ]
  }

  /// The style sheet of a picture that stands alone.
  static var pictureStyle: String {
    PageParts(styles: [PackageResources.colours_css, PackageResources.tree_css], script: []).style
  }

  /// The templates by name.
  static var sources: [(String, [UInt8])] {
    [
      ("aligned-row", PackageResources.aligned_row_mustache), ("budget", PackageResources.budget_mustache),
      ("case", PackageResources.case_mustache), ("chain", PackageResources.chain_mustache),
      ("descent", PackageResources.descent_mustache), ("descents", PackageResources.descents_mustache),
      ("docket", PackageResources.docket_mustache), ("docket-case", PackageResources.docket_case_mustache),
      ("docket-input", PackageResources.docket_input_mustache), ("evidence", PackageResources.evidence_mustache),
      ("facts", PackageResources.facts_mustache), ("family", PackageResources.family_mustache),
      ("head", PackageResources.head_mustache), ("junk", PackageResources.junk_mustache),
      ("method", PackageResources.method_mustache), ("page-map", PackageResources.page_map_mustache),
      ("page-map-line", PackageResources.page_map_line_mustache),
      ("passages", PackageResources.passages_mustache), ("quotations", PackageResources.quotations_mustache),
      ("substitutions", PackageResources.substitutions_mustache), ("tree", PackageResources.tree_mustache),
      ("tortured-phrases", PackageResources.tortured_phrases_mustache),
      ("verdict", PackageResources.verdict_mustache),
    ]
  }
}
