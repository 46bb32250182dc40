// SPDX-License-Identifier: Apache-2.0

internal import Mustache

/// The templates of the HTML report, which stand as files in `Templates`: those of one kind of page, with its style sheet.
struct HTMLTemplates: Sendable {
  /// A kind of page.
  enum Page: Sendable {
    /// The docket.
    case docket
    /// The page of a case.
    case `case`
    /// A picture that stands alone.
    case picture
  }

  /// What every page carries besides its text.
  let parts: PageParts
  private let library: MustacheLibrary

  /// The templates of a kind of page, as they are built into the binary.
  ///
  /// - Throws: ``ReportError`` with the code `template` where one is broken.
  init(of page: Page) throws {
    MustacheContentTypes.register(HTMLText(), named: HTMLText.name)
    parts = Self.parts(of: page)
    var templates: [String: MustacheTemplate] = [:]
    for (name, bytes) in Self.sources(of: page) {
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

  /// What every page of a kind carries besides its text.
  private static func parts(of page: Page) -> PageParts {
    switch page {
    case .docket: PageParts(styles: docketStyles, script: PackageResources.docket_js)
    case .case: PageParts(styles: caseStyles, script: PackageResources.case_js)
    case .picture: PageParts(styles: [PackageResources.colours_css, PackageResources.tree_css], script: [])
    }
  }

  /// The templates of a kind of page by name.
  static func sources(of page: Page) -> [(String, [UInt8])] {
    switch page {
    case .docket:
      [
        ("docket", PackageResources.docket_mustache), ("docket-case", PackageResources.docket_case_mustache),
        ("docket-input", PackageResources.docket_input_mustache),
        ("docket-tree", PackageResources.docket_tree_mustache),
        ("family", PackageResources.family_mustache),
        ("head", PackageResources.head_mustache), ("method", PackageResources.method_mustache),
        ("tree", PackageResources.tree_mustache),
      ]
    case .case:
      [
        ("aligned-row", PackageResources.aligned_row_mustache), ("budget", PackageResources.budget_mustache),
        ("case", PackageResources.case_mustache), ("chain", PackageResources.chain_mustache),
        ("descents", PackageResources.descents_mustache), ("evidence", PackageResources.evidence_mustache),
        ("facts", PackageResources.facts_mustache), ("family", PackageResources.family_mustache),
        ("head", PackageResources.head_mustache), ("junk", PackageResources.junk_mustache),
        ("method", PackageResources.method_mustache), ("page-map", PackageResources.page_map_mustache),
        ("page-map-line", PackageResources.page_map_line_mustache),
        ("passages", PackageResources.passages_mustache), ("quotations", PackageResources.quotations_mustache),
        ("substitutions", PackageResources.substitutions_mustache),
        ("tortured-phrases", PackageResources.tortured_phrases_mustache), ("tree", PackageResources.tree_mustache),
        ("verdict", PackageResources.verdict_mustache),
      ]
    case .picture:
      [("descent", PackageResources.descent_mustache), ("tree", PackageResources.tree_mustache)]
    }
  }
}
