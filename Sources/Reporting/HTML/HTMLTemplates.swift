// SPDX-License-Identifier: Apache-2.0

internal import Mustache

/// The templates of the HTML report, which stand as files in `Templates`.
struct HTMLTemplates: Sendable {
  /// The style sheet of every page.
  let style: String
  private let library: MustacheLibrary

  /// The templates that are built into the binary.
  ///
  /// - Throws: ``ReportError`` with the code `template` where one is broken.
  init() throws {
    MustacheContentTypes.register(HTMLText(), named: HTMLText.name)
    style = Self.styles.map { String(decoding: $0, as: UTF8.self) }.joined()
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

  /// The style sheets, in the order of the cascade.
  static var styles: [[UInt8]] {
    [
      PackageResources.colours_css, PackageResources.page_css, PackageResources.tables_css, PackageResources.budget_css,
      PackageResources.passages_css, PackageResources.docket_css, PackageResources.print_css,
    ]
  }

  /// The templates by name.
  static var sources: [(String, [UInt8])] {
    [
      ("budget", PackageResources.budget_mustache), ("case", PackageResources.case_mustache),
      ("docket", PackageResources.docket_mustache), ("docket-case", PackageResources.docket_case_mustache),
      ("docket-input", PackageResources.docket_input_mustache), ("evidence", PackageResources.evidence_mustache),
      ("facts", PackageResources.facts_mustache), ("families", PackageResources.families_mustache),
      ("head", PackageResources.head_mustache), ("junk", PackageResources.junk_mustache),
      ("method", PackageResources.method_mustache), ("page-map", PackageResources.page_map_mustache),
      ("passages", PackageResources.passages_mustache), ("quotations", PackageResources.quotations_mustache),
      ("reasons", PackageResources.reasons_mustache), ("substitutions", PackageResources.substitutions_mustache),
      ("verdict", PackageResources.verdict_mustache),
    ]
  }
}
