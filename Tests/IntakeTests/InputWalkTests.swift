// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc
import Intake
import TestSupport
import Testing

@Suite struct InputWalkTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  func inputs(_ names: String..., leavingOut output: String? = nil) -> [Input] {
    let arguments = names.isEmpty ? [folder.path] : names.map { $0 == "-" ? $0 : folder.path(of: $0) }
    let walk = InputWalk(leavingOut: output.map { InputPath(folder.path(of: $0)) })
    return walk.inputs(of: arguments.map { InputPath($0) })
  }

  func reason(_ input: Input?) -> String? {
    switch input?.kind {
    case .skipped(let reason): reason
    case .unreadable(let error): error.reason
    default: nil
    }
  }

  @Test func `pages are told by extension or content, and everything else is skipped with a reason`() throws {
    for name in ["a.html", "b.HTM", "c.xhtml", "d.txt"] { try folder.write("", to: name) }
    try folder.write("\u{FEFF}<!-- kept -->\n<!DOCTYPE HTML><p>x", to: "e.php")
    try folder.write("<html><p>x", to: "f")
    try folder.write("{}", to: "g.json")
    try folder.write("x", to: ".hidden.html")
    let found = inputs()
    #expect(
      found.filter(\.isReadable).map(\.relativePath.shown) == ["a.html", "b.HTM", "c.xhtml", "d.txt", "e.php", "f"])
    #expect(found.count == 8)
    #expect(try #require(reason(found.first { $0.relativePath.shown == "g.json" })).contains("not a page"))
    #expect(try #require(reason(found.first { $0.relativePath.shown == ".hidden.html" })).contains("hidden"))
  }

  @Test func `the order is that of the bytes, whatever the order of the arguments`() throws {
    for name in ["b/1.txt", "a/2.txt", "a-c.txt", "Z.txt"] { try folder.write("x", to: name) }
    let one = inputs("b", "a", "a-c.txt", "Z.txt").map(\.path.shown)
    #expect(one == inputs("Z.txt", "a-c.txt", "a", "b", "a").map(\.path.shown))
    #expect(one == one.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
    #expect(one.count == 4)
  }

  @Test func `links in a folder lead nowhere: not outside, not in circles, and a broken one is named`() throws {
    let outside = try TemporaryFolder()
    try outside.write("secret", to: "secret.html")
    try folder.write("x", to: "in/page.html")
    for (name, target) in [
      ("in/broken.html", "nowhere.html"), ("in/loop", ".."), ("in/out", outside.path),
      ("in/out.html", outside.path(of: "secret.html")), ("in/self.html", "self.html"),
    ] {
      try FileManager.default.createSymbolicLink(atPath: folder.path(of: name), withDestinationPath: target)
    }
    let found = inputs("in")
    #expect(found.filter(\.isReadable).map(\.relativePath.shown) == ["page.html"])
    let broken = found.first { $0.relativePath.shown == "broken.html" }
    #expect(try #require(reason(broken)) == "is a broken link: it leads to nowhere.html, which is not there")
    guard case .unreadable(let error) = try #require(broken).kind else { Issue.record("not unreadable"); return }
    #expect(error.code == .brokenLink)
    for name in ["loop", "out", "out.html"] {
      #expect(try #require(reason(found.first { $0.relativePath.shown == name })).contains("not followed"))
    }
    #expect(found.count == 6)
  }

  @Test func `pipes and sockets are refused and never opened`() throws {
    try folder.write("x", to: "page.html")
    #expect(mkfifo(folder.path(of: "pipe.html"), 0o600) == 0)
    for found in [inputs(), inputs("pipe.html")] {
      let pipe = found.first { $0.path.name.shown == "pipe.html" }
      #expect(try #require(reason(pipe)).contains("is a named pipe, not a file"))
    }
  }

  @Test func `the output folder is never an input`() throws {
    try folder.write("x", to: "page.html")
    try folder.write("x", to: "out/report.html")
    #expect(inputs(leavingOut: "out").map(\.relativePath.shown) == ["page.html"])
  }

  @Test func `a hard link is one document with two names`() throws {
    try folder.write("x", to: "a.html")
    try FileManager.default.linkItem(atPath: folder.path(of: "a.html"), toPath: folder.path(of: "b.html"))
    let found = inputs()
    #expect(found.map(\.isReadable) == [true, false])
    #expect(try #require(reason(found.last)).contains("the same file as"))
  }

  @Test func `names that are hard to show are found and shown escaped`() throws {
    var name = Array("x\n\u{1B}[31m".utf8) + [0xFF] + Array(".html".utf8)
    let path = Array(folder.path.utf8) + [0x2F] + name + [0]
    let descriptor = path.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { open($0.baseAddress.unsafelyUnwrapped, O_CREAT | O_WRONLY, 0o600) }
    }
    #expect(descriptor >= 0)
    close(descriptor)
    let found = try #require(inputs().first)
    #expect(found.relativePath.shown == #"x\n\x1b[31m\xff.html"#)
    #expect(found.isReadable)
    name.append(0)
    #expect(try CaptureReader().bytes(of: found.path).isEmpty)
  }

  @Test func `what is not there is named, and standard input is an input`() throws {
    let found = InputWalk().inputs(of: [InputPath("-"), InputPath(folder.path(of: "none.html"))])
    #expect(found.map(\.isReadable) == [true, false])
    #expect(reason(found.last) == "there is no such file or folder; check the path")
  }
}
