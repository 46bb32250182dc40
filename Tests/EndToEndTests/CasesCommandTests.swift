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
}
