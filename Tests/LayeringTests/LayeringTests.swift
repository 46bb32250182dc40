// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// The compiler refuses circles but not an import of a module that a target only reaches through another one, so the
/// imports are read here.
@Suite struct LayeringTests {
  /// The flow: a module may see those that stand before it, as far as they are listed.
  static let flow: [String: Set<String>] = [
    "Clibxml2": [], "Cstemmer": [], "Ccrypto": [], "Czlib": [], "Cbrotli": [], "Carchive": [],
    "Language": ["Cstemmer"],
    "Intake": ["Ccrypto", "Czlib", "Cbrotli", "Carchive"],
    "Markup": ["Clibxml2"],
    "Extraction": ["Language", "Intake", "Markup"],
    "Fingerprinting": ["Language"],
    "Comparison": ["Language"],
    "Judgement": ["Language", "Extraction", "Fingerprinting", "Comparison"],
    "Calibrating": ["Language", "Intake", "Extraction", "Fingerprinting", "Comparison", "Judgement"],
    "Reporting": ["Language", "Intake", "Markup", "Extraction", "Comparison", "Judgement"],
    "Evidence": ["Language", "Intake", "Markup", "Extraction", "Judgement", "Reporting", "Carchive"],
    "Auditing": [
      "Language", "Intake", "Markup", "Extraction", "Fingerprinting", "Comparison", "Judgement", "Reporting",
      "Evidence",
    ],
    "Scanning": [
      "Language", "Intake", "Markup", "Extraction", "Fingerprinting", "Judgement", "Reporting", "Evidence", "Auditing",
      "Czlib",
    ],
    "CommandLineTool": [
      "Language", "Intake", "Markup", "Extraction", "Fingerprinting", "Comparison", "Judgement", "Reporting",
      "Evidence", "Auditing", "Scanning",
    ],
    "PassageSampling": ["Language", "Comparison"],
    "wiretrace": ["CommandLineTool"],
  ]

  /// The folders at the top level, hidden files and LICENSE aside.
  static let topLevel: Set<String> = ["Package.swift", "Sources", "Tests", "Reports", "Fixtures", "README.md"]

  @Test func `every module imports only modules that stand before it in the flow`() throws {
    let sources = RepositoryRoot.url.appending(path: "Sources")
    var offences: [String] = []
    for module in try FileManager.default.contentsOfDirectory(atPath: sources.path).sorted() {
      let allowed = try #require(Self.flow[module], "Sources/\(module) has no place in the flow")
      for file in try FileManager.default.subpathsOfDirectory(atPath: sources.appending(path: module).path) {
        guard file.hasSuffix(".swift") else { continue }
        let source = try String(contentsOf: sources.appending(path: "\(module)/\(file)"), encoding: .utf8)
        for imported in Self.imports(of: source) where Self.flow[imported] != nil && !allowed.contains(imported) {
          offences.append("Sources/\(module)/\(file) imports \(imported)")
        }
      }
    }
    #expect(offences.isEmpty, "\(offences.joined(separator: "\n"))")
  }

  @Test func `the reader of imports sees every form of an import`() {
    let source = """
      import Foundation
      public import Language
      @testable import Markup
      internal import struct Intake.Capture
      // import Reporting
      """
    #expect(Self.imports(of: source) == ["Foundation", "Language", "Markup", "Intake"])
  }

  @Test func `the top level holds what it should and nothing else`() throws {
    let found = try FileManager.default.contentsOfDirectory(atPath: RepositoryRoot.url.path)
      .filter { !$0.hasPrefix(".") && $0 != "LICENSE" && $0 != "Package.resolved" }
    #expect(Set(found) == Self.topLevel)
  }

  /// The modules that a source imports, in order.
  static func imports(of source: String) -> [String] {
    source.split(separator: "\n").compactMap { line in
      var words = line.split(separator: " ").map(String.init)
      while let first = words.first,
        first.hasPrefix("@") || ["public", "internal", "package", "private"].contains(first)
      {
        words.removeFirst()
      }
      guard words.first == "import", words.count > 1 else { return nil }
      if ["struct", "class", "enum", "func", "protocol", "typealias", "let", "var"].contains(words[1]) {
        words.remove(at: 1)
      }
      return words.dropFirst().first.map { String($0.prefix { $0 != "." }) }
    }
  }
}
