// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// What becomes of a case: found, packet made, sent, gone, reappeared.
@Suite struct CasesCommandTests {
  @Test func `a case goes from found to reappeared, and a page that could not be read is not gone`() throws {
    let scene = try PacketScene()
    func cases(_ options: String...) throws -> Tool.Result {
      try Tool.run(["cases", "--ledger", "runs/cases.jsonl"] + options, in: scene.folder.path)
    }
    let first = try cases("--update", "runs/one")
    #expect(first.status == 0 && first.output.hasPrefix("found\t"), "\(first.output)\(first.error)")
    let id = String(first.output.split(separator: "\t")[1])
    #expect(try cases("--update", "runs/one").output.isEmpty)
    #expect(try scene.packet("p").status == 0)
    #expect(try cases().output.hasPrefix("packet-made\t\(id)"))
    #expect(try cases("--set", "\(id)=sent").status == 64)
    #expect(try cases("--set", "\(id)=stolen", "--by", "Ada").status == 64)
    #expect(try cases("--set", "\(id)=sent", "--by", "Ada", "--note", "to the host").status == 0)
    // Not readable: nothing is known of it.
    try scene.folder.write("", to: "in/copy.html")
    try scene.audit("runs/two")
    #expect(try cases("--update", "runs/two").output.isEmpty)
    // Still there, with something else on it.
    try scene.folder.write(SampleStory.unrelated, to: "in/copy.html")
    try scene.audit("runs/three")
    #expect(try cases("--update", "runs/three").output.hasPrefix("gone\t\(id)"))
    #expect(try cases().output.isEmpty)
    #expect(try cases("--all").output.contains(id))
    try scene.folder.write(SampleStory.page, to: "in/copy.html")
    try scene.audit("runs/four")
    let back = try cases("--update", "runs/four")
    #expect(back.status == 1 && back.output.hasPrefix("reappeared\t\(id)"))
  }

  /// A folder with a configuration that names everything, scanned once.
  func scanned() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(SampleStory.text, to: "originals/story.txt")
    try folder.write(SampleStory.page, to: "pages/copy.html")
    try folder.write("path\turl\npages/copy.html\t\(PacketScene.address)\n", to: "pages.tsv")
    try folder.write("domain\tstatus\nother.example\tlicensed\n", to: "rights.tsv")
    try folder.write(
      "#!/bin/sh -e\nprintf stamp > \"$3\"; echo \"$1 $2 $3\" > \(folder.path(of: "called"))\n", to: "stamp")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path(of: "stamp"))
    try folder.write(
      """
      state: { dir: state }
      manifest: pages.tsv
      originals: [{ path: "originals/*" }]
      suspects: [{ path: "pages/*.html", settle: 0 }]
      report: { dir: "reports/%N" }
      rights: { file: rights.tsv }
      contact: { name: Ada Quill, email: rights@lsp.example, rightsOwner: Lodestar Press }
      packet: { timestampCommand: [\(folder.path(of: "stamp")), --policy 1] }

      """, to: "wiretrace.yaml")
    let first = try Tool.run(["scan", "--quiet"], in: folder.path)
    try #require(first.status == 0, "\(first.error)")
    return folder
  }

  static func packet(_ folder: TemporaryFolder, _ output: String, _ options: String...) throws -> Tool.Result {
    try Tool.run(
      [
        "packet", "reports/1", "pages/copy.html", "--to", "host", "--reviewed-by", "Ada Quill", "--basis",
        "A full copy without a licence.", "--output", output,
      ] + options, in: folder.path)
  }

  @Test func `a scan notes what is found, gone and there again, and tells that a page taken down is back`() throws {
    let folder = try scanned()
    func tool(_ arguments: String...) throws -> Tool.Result { try Tool.run(arguments, in: folder.path) }
    let found = try tool("cases").output
    #expect(found.hasPrefix("found\t") && found.contains("\tscan 1\t\(PacketScene.address)"), "\(found)")
    let id = String(found.split(separator: "\t")[1])
    #expect(try Self.packet(folder, "p").status == 0)
    #expect(try tool("cases", "--set", "\(id)=sent", "--by", "Ada Quill").status == 0)
    #expect(try !tool("scan", "--quiet").output.contains("Again"))
    #expect(try tool("cases").output.hasPrefix("sent\t"))
    // A page that cannot be read is not gone.
    try folder.write("", to: "pages/copy.html")
    _ = try tool("scan", "--quiet")
    #expect(try tool("cases").output.hasPrefix("sent\t"))
    try FileManager.default.removeItem(atPath: folder.path(of: "pages/copy.html"))
    try folder.write(SampleStory.unrelated, to: "pages/other.html")
    _ = try tool("scan", "--quiet")
    #expect(try tool("cases").output.isEmpty)
    #expect(try tool("cases", "--all").output.hasPrefix("gone\t\(id)"))
    try folder.write(SampleStory.page, to: "pages/copy.html")
    try folder.write("#!/bin/sh\ncat > \(folder.path(of: "told"))\n", to: "tell")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path(of: "tell"))
    let back = try tool("scan", "--quiet", "--set", "notify.command=\(folder.path(of: "tell"))")
    #expect(back.output.contains("Again      \(id), \(PacketScene.address): notice sent 2"), "\(back.output)")
    #expect(back.output.contains("by Ada Quill, gone 2"))
    #expect(try tool("cases").output.hasPrefix("reappeared\t\(id)"))
    let told = try String(contentsOf: URL(filePath: folder.path(of: "told")), encoding: .utf8)
    #expect(told.contains("\"before\":[{") && told.contains("\"standing\":\"sent\""), "\(told)")
  }

  @Test
  func `a page that somebody saw gone is back only when it was captured since, and a broken ledger costs no scan`()
    throws
  {
    let folder = try scanned()
    func tool(_ arguments: String...) throws -> Tool.Result { try Tool.run(arguments, in: folder.path) }
    let id = String(try tool("cases").output.split(separator: "\t")[1])
    sleep(1)
    #expect(try tool("cases", "--set", "\(id)=gone", "--by", "Ada Quill").status == 0)
    #expect(try !tool("scan", "--quiet", "--rehash").output.contains("Again"))
    sleep(1)
    try folder.write(SampleStory.page + "\n", to: "pages/copy.html")
    #expect(try tool("scan", "--quiet").output.contains("Again      \(id)"))
    try folder.write("no step\n", to: "state/cases.jsonl")
    let broken = try tool("scan")
    #expect(broken.status == 0 && broken.error.contains("line 1, is no step"), "\(broken.error)")
    #expect(try tool("cases").status == 65)
  }

  @Test func `what a scan could not write down of a case is made up for by the next one`() throws {
    let folder = try scanned()
    func tool(_ arguments: String...) throws -> Tool.Result { try Tool.run(arguments, in: folder.path) }
    func withoutLedger(_ body: () throws -> Void) throws {
      let kept = try Data(contentsOf: folder.url.appending(path: "state/cases.jsonl"))
      try folder.write("no step\n", to: "state/cases.jsonl")
      try body()
      try kept.write(to: folder.url.appending(path: "state/cases.jsonl"))
    }
    try withoutLedger {
      try FileManager.default.moveItem(
        atPath: folder.path(of: "pages/copy.html"), toPath: folder.path(of: "copy.html"))
      try folder.write(SampleStory.unrelated, to: "pages/other.html")
      #expect(try tool("scan", "--quiet").output.contains("1 gone"))
    }
    #expect(try tool("cases").output.hasPrefix("found\t"))
    _ = try tool("scan", "--quiet")
    #expect(try tool("cases", "--all").output.hasPrefix("gone\t"))
    try withoutLedger {
      try FileManager.default.moveItem(
        atPath: folder.path(of: "copy.html"), toPath: folder.path(of: "pages/copy.html"))
      #expect(try tool("scan", "--quiet").output.contains("1 reappeared"))
    }
    #expect(try tool("scan", "--quiet").output.contains("Again "))
    #expect(try tool("cases").output.hasPrefix("reappeared\t"))
    #expect(try !tool("scan", "--quiet").output.contains("Again "))
  }

  @Test func `sender, register and time stamp come from the configuration, and options go before it`() throws {
    let folder = try scanned()
    func text(_ path: String) throws -> String {
      try String(contentsOf: URL(filePath: folder.path(of: path)), encoding: .utf8)
    }
    let made = try Self.packet(folder, "p")
    #expect(made.status == 0, "\(made.error)")
    for line in ["Name: Ada Quill", "E-mail: rights@lsp.example", "Owner of the right: Lodestar Press"] {
      #expect(try text("p/notice.txt").contains(line), "\(line)")
    }
    #expect(try text("called") == "--policy 1 SHA256SUMS SHA256SUMS.tsr\n" && text("p/SHA256SUMS.tsr") == "stamp")
    try folder.write("name: Ben Rook\n", to: "contact")
    #expect(try Self.packet(folder, "q", "--contact", "contact").status == 0)
    let notice = try text("q/notice.txt")
    #expect(notice.contains("Name: Ben Rook") && notice.contains("E-mail: rights@lsp.example"))
    try folder.write("domain,status,note\ncopies.example,licensed,\"all, year\"\n", to: "rights.tsv")
    let refused = try Self.packet(folder, "r")
    #expect(refused.status == 65 && refused.error.contains("rights:"), "\(refused.error)")
    try folder.write("contact: { nmae: Ada }\n", to: "wiretrace.yaml")
    let slip = try Self.packet(folder, "s")
    #expect(slip.status == 78 && slip.error.contains("Did you mean name?"), "\(slip.error)")
  }
}
