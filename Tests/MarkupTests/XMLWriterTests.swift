// SPDX-License-Identifier: Apache-2.0

import Foundation
import Markup
import Testing

@Suite struct XMLWriterTests {
  /// The file that a few calls write, and the count of replaced characters.
  private func written(_ calls: (inout XMLWriter) -> Void) throws -> (text: String, replaced: Int) {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xml").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    var writer = try XMLWriter(path: path)
    calls(&writer)
    try writer.finish()
    return (try String(contentsOfFile: path, encoding: .utf8), writer.replacedCharacters)
  }

  @Test func `indents by two spaces and closes what is open`() throws {
    let file = try written {
      $0.start("a")
      $0.attribute("n", 3)
      $0.start("b")
      $0.text("x")
    }
    #expect(file.text == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a n=\"3\">\n  <b>x</b>\n</a>\n")
    #expect(file.replaced == 0)
  }

  @Test func `elements of another writer's file stand as if written here`() throws {
    func write(_ name: String, to writer: inout XMLWriter) {
      writer.start(name)
      writer.start("text")
      writer.text("“x” \u{202E}")
      writer.end()
      writer.end()
    }
    func bytes(_ name: String) throws -> [UInt8] {
      var range = 0..<0
      let file = try written {
        $0.start("other")
        $0.start("list")
        let start = $0.place()
        write(name, to: &$0)
        range = start..<$0.place()
      }
      return Array(Array(file.text.utf8)[range])
    }
    func add(_ bytes: ArraySlice<UInt8>, to writer: inout XMLWriter) {
      bytes.withUnsafeBufferPointer { writer.elements($0) }
    }
    let plain = try written {
      $0.start("report")
      $0.start("inputs")
      for name in ["a", "b", "c"] { write(name, to: &$0) }
      $0.end()
      $0.start("inputs")
      write("d", to: &$0)
    }
    let (a, c, d) = try (bytes("a"), bytes("c"), bytes("d"))
    let joined = try written {
      $0.start("report")
      $0.start("inputs")
      // In two pieces.
      add(a[..<9], to: &$0)
      add(a[9...], to: &$0)
      write("b", to: &$0)
      add(c[...], to: &$0)
      $0.end()
      $0.start("inputs")
      add(d[...], to: &$0)
    }
    #expect(joined.text == plain.text)
  }

  @Test(arguments: [
    ("<b>&\"']]>", "&lt;b&gt;&amp;&quot;']]&gt;"),
    ("a\u{0}b\u{1}c\u{1F}", "a\u{FFFD}b\u{FFFD}c\u{FFFD}"),
    ("\u{FFFE}\u{FFFF}", "\u{FFFD}\u{FFFD}"),
    ("a\u{202E}b\u{2066}c\u{85}d\u{7F}", "a&#x202E;b&#x2066;c&#x85;d&#x7F;"),
    ("one\ttwo\nthree", "one\ttwo\nthree"),
    ("“quoted” — l’été 北京 😀", "“quoted” — l’été 北京 😀"),
  ])
  func `writes text so that the file stays XML`(text: String, expected: String) throws {
    let file = try written {
      $0.start("a")
      $0.text(text)
    }
    #expect(file.text == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a>\(expected)</a>\n")
    #expect(file.replaced == expected.unicodeScalars.count { $0 == "\u{FFFD}" })
  }

  @Test func `a carriage return survives the round trip as a reference`() throws {
    let file = try written {
      $0.start("a")
      $0.text("one\r\ntwo")
    }
    #expect(file.text.contains("one&#xD;\ntwo"))
  }

  @Test func `attributes are escaped and cleaned as text is`() throws {
    let file = try written {
      $0.start("a")
      $0.attribute("title", "\"<\u{1}\u{202E}\n")
    }
    #expect(file.text.contains("title=\"&quot;&lt;\u{FFFD}&#x202E;&#10;\""))
    #expect(file.replaced == 1)
  }

  @Test func `a folder that is not there is named`() throws {
    do {
      _ = try XMLWriter(path: "/nonexistent/folder/report.xml")
      Issue.record("nothing was thrown")
    } catch let error as MarkupError {
      #expect(error.code == .writing)
      #expect(error.message.contains("/nonexistent/folder/report.xml"))
    }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no /dev/full here"))
  func `a disk that is full is noticed at the end`() throws {
    var writer = try XMLWriter(path: "/dev/full")
    writer.start("a")
    writer.text(String(repeating: "x", count: 100_000))
    var thrown: MarkupError?
    do { try writer.finish() } catch let error as MarkupError { thrown = error }
    #expect(thrown?.code == .writing)
  }
}
