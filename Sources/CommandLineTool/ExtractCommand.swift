// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser
internal import Extraction
internal import Foundation
internal import Intake
internal import Reporting

/// `wiretrace extract`: what is the article on a page, and what stands around it.
struct ExtractCommand: ParsableCommand {
  /// How results are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, jsonl, visible
  }

  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Finds the article in pages and names what stands around it.",
    discussion: "Exit status: 0 if every page was read, 2 if some could not be."
  )

  @Argument(help: ArgumentHelp("Pages or plain text; - is standard input.", valueName: "path"))
  var paths: [String]

  @Option(
    help: """
      How results are written: text for people, json as one list, jsonl with one object a line; visible (for developers) \
      is the text before anything is told apart.
      """)
  var format = Format.text

  @Option(help: ArgumentHelp("A table of further wires (name, abbreviation, credits, domains).", valueName: "file"))
  var wires: String?

  @Flag(help: "Add the CPU time of each page in milliseconds (json and jsonl).")
  var timings = false

  func run() throws {
    var list = WireList.builtIn
    if let wires {
      guard let table = FileManager.default.contents(atPath: wires) else {
        throw ValidationError("\(wires): cannot be read; check the path given with --wires")
      }
      list = try list.adding(tsv: Array(table), from: wires)
    }
    let extractor = ArticleExtractor(wires: list)
    let output = FileHandle.standardOutput
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var failed = false
    var written = 0
    if format == .json { output.write(Data("[".utf8)) }
    for path in paths {
      guard let bytes = Self.bytes(at: path) else {
        FileHandle.standardError.write(Data("wiretrace: \(path): cannot be read; it was left out\n".utf8))
        failed = true
        continue
      }
      if format == .visible {
        let shown = ["path": path, "visible": ShownText(of: Capture(path: path, bytes: bytes)).text]
        output.write(try encoder.encode(shown))
        output.write(Data("\n".utf8))
        continue
      }
      let start = Self.processorTime()
      let article = extractor.article(of: Capture(path: path, bytes: bytes))
      let milliseconds = timings ? Self.processorTime() - start : nil
      switch format {
      case .text:
        output.write(Data(ArticleListing(article, path: path).text.utf8))
      case .visible: break
      case .json, .jsonl:
        let line = try encoder.encode(ExtractionRecord(article, path: path, milliseconds: milliseconds))
        if format == .json, written > 0 { output.write(Data(",\n".utf8)) }
        output.write(line)
        if format == .jsonl { output.write(Data("\n".utf8)) }
      }
      written += 1
    }
    if format == .json { output.write(Data("]\n".utf8)) }
    if failed { throw ExitCode(2) }
  }

  private static func bytes(at path: String) -> [UInt8]? {
    if path == "-" { return Array(FileHandle.standardInput.readDataToEndOfFile()) }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else { return nil }
    guard let bytes = FileManager.default.contents(atPath: path).map({ Array($0) }) else { return nil }
    // A page under gzip or in MHTML is read as the page.
    return (try? CaptureReader().unwrapped(bytes, input: path).bytes) ?? bytes
  }

  /// The CPU time of the process in milliseconds.
  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
  }
}
