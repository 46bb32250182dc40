// SPDX-License-Identifier: Apache-2.0

internal import Foundation

/// Translates texts there and back with Debian's rule-based Apertium, as cheap rewriting services do.
struct BackTranslator: Sendable {
  /// Spanish, Galician and Serbo-Croatian: Debian's packages `apertium-eng-spa`, `apertium-en-gl` and `apertium-hbs-eng`.
  static let all = [
    BackTranslator(there: "eng-spa", back: "spa-eng"), BackTranslator(there: "en-gl", back: "gl-en"),
    BackTranslator(there: "eng-hbs", back: "hbs-eng"),
  ]

  /// Catalan and Esperanto, for the set that the models are proven on: `apertium-eng-cat` and `apertium-eo-en`.
  static let proof = [
    BackTranslator(there: "eng-cat", back: "cat-eng"), BackTranslator(there: "en-eo", back: "eo-en"),
  ]

  /// The name of the translation into the other language.
  let there: String
  /// The name of the translation back into English.
  let back: String

  /// The texts, translated into the other language and back, in their order.
  ///
  /// - Throws: If Apertium or the pair of languages is not installed.
  func translated(_ drafts: [Draft]) throws -> [Draft] {
    // Texts and paragraphs are held apart by marks that translation leaves alone; line ends it may lose.
    let lines = drafts.map { draft in
      draft.paragraphs.map { $0.joined(separator: " ") }.joined(separator: " @@ ").replacing("\n", with: " ")
    }
    let other = try run(there, lines.joined(separator: "\n@@@@\n") + "\n")
    let translated = try run(back, other).replacing("\n", with: " ").components(separatedBy: "@@@@")
    guard translated.count == drafts.count else {
      throw CalibrationError("apertium \(there) lost texts: \(drafts.count) went in, \(translated.count) came out")
    }
    return translated.map { text in
      let paragraphs = text.components(separatedBy: "@@").map { $0.trimmingCharacters(in: .whitespaces) }
      return Draft(paragraphs: paragraphs.filter { !$0.isEmpty }.map { [$0] })
    }
  }

  private func run(_ direction: String, _ text: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "calibrating-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let input = folder.appending(path: "in.txt")
    let output = folder.appending(path: "out.txt")
    try Data(text.utf8).write(to: input)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/apertium")
    process.arguments = ["-u", direction, input.path, output.path]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw CalibrationError("apertium \(direction) failed: install apertium and the pairs that MODEL-CARD.md names")
    }
    return try String(contentsOf: output, encoding: .utf8)
  }
}
