// SPDX-License-Identifier: Apache-2.0

import Foundation
import Judgement
import Language
import Reporting
import TestSupport
import Testing

/// What a packet holds, and whether a stranger can check it with tools of the system.
@Suite struct PacketCommandTests {
  struct Manifest: Decodable {
    struct Claim: Decodable {
      var section: String
      var label: String
      var value: String
      var file: String
    }
    struct Case: Decodable {
      var id: String
      var url: String?
      var capture: String
    }
    var cases: [Case]
    var claims: [Claim]
  }

  static func manifest(_ scene: PacketScene, _ packet: String) throws -> Manifest {
    try JSONDecoder().decode(Manifest.self, from: Data(try scene.text("\(packet)/manifest.json").utf8))
  }

  @Test func `a notice to a host has every element of the statute, filled from the data, and its blanks are blank`()
    throws
  {
    let scene = try PacketScene()
    let result = try scene.packet("p")
    #expect(result.status == 0, "\(result.error)")
    let notice = try scene.text("p/notice.txt")
    for element in ["(i)", "(ii)", "(iii)", "(iv)", "(v)", "(vi)"] {
      #expect(notice.contains("512(c)(3)(A)\(element)"))
    }
    for value in [
      "Address: \(PacketScene.address)", "Title: Cracked piers keep Halverton bridge closed until end of October",
      "Item: story.txt", "Name: Ada Quill", "E-mail: rights@lsp.example", "Owner of the right: Lodestar Press",
      "Captured, as claimed: 2026-03-01T10:00:00Z", "Captured by, as claimed: the desk",
      "Telephone: (not known; to be filled in by the sender)",
      "Authorised copy: (not known; to be filled in by the sender)",
    ] { #expect(notice.contains(value), "\(value)") }
    #expect(
      notice.contains("[ ] I have a good faith belief") && notice.contains("[ ] The information in this notification"))
    for blank in ["Signature: ____", "Name: ____", "Date: ____"] { #expect(notice.contains(blank)) }
    #expect(!notice.lowercased().contains("[x]") && !notice.contains("stolen"))
  }

  @Test func `a notice under the DSA has the elements of Article 16, and one for Lumen its fields`() throws {
    let scene = try PacketScene()
    #expect(try scene.packet("dsa", to: "dsa").status == 0)
    let notice = try scene.text("dsa/notice.txt")
    for element in ["16(2)(a)", "16(2)(b)", "16(2)(c)", "16(2)(d)"] { #expect(notice.contains("Art. \(element)")) }
    #expect(
      notice.contains("Reviewer's grounds: A full copy without a licence.") && notice.contains(PacketScene.address))
    #expect(notice.contains("[ ] I confirm my bona fide belief"))
    #expect(try scene.packet("lumen", to: "lumen").status == 0)
    let lumen = try #require(
      try JSONSerialization.jsonObject(with: Data(try scene.text("lumen/lumen.json").utf8)) as? [String: Any])
    let work = try #require((lumen["works_attributes"] as? [[String: Any]])?.first)
    let addresses = try #require(work["infringing_urls_attributes"] as? [[String: String]])
    #expect(addresses == [["url": PacketScene.address]] && lumen["date_sent"] == nil)
    let roles = try #require(lumen["entity_notice_roles_attributes"] as? [[String: Any]]).compactMap {
      $0["name"] as? String
    }
    #expect(roles == ["principal", "sender", "recipient", "submitter"])
    #expect(try scene.packet("google", to: "google").status == 0)
    #expect(try scene.packet("x", to: "court").status == 64)
  }

  @Test func `every claim of the notice can be traced to a file of the packet`() throws {
    let output = try TemporaryFolder()
    let scene = try PacketScene()
    let fixtures = "Fixtures/pages/ferry-fire"
    let names = ["verbatim", "thesaurus-spin", "auto-syndication"].map { "\(fixtures)/\($0).html" }
    let root = RepositoryRoot.url.path
    let audit = try Tool.run(
      [
        "audit", "--wires", "Fixtures/wires.tsv", "--manifest", "Fixtures/manifest.tsv", "--original",
        "Fixtures/originals/ferry-fire", "--output", output.path(of: "run"),
      ] + names, in: root)
    #expect(audit.status == 0, "\(audit.error)")
    let made = try Tool.run(
      ["packet", output.path(of: "run")] + names
        + [
          "--to", "host", "--reviewed-by", "Ada", "--basis", "Copied without a licence.", "--wires",
          "Fixtures/wires.tsv",
          "--output", output.path(of: "p"),
        ], in: root)
    #expect(made.status == 0, "\(made.error)")
    let bytes = try Data(contentsOf: output.url.appending(path: "p/manifest.json"))
    let manifest = try JSONDecoder().decode(Manifest.self, from: bytes)
    #expect(
      manifest.cases.count == 3
        && Set(manifest.claims.map(\.section)).isSuperset(of: ["work", "location", "measurement"]))
    let listed = Set(
      try String(contentsOf: output.url.appending(path: "p/SHA256SUMS"), encoding: .utf8).split(separator: "\n").map {
        String($0.dropFirst(66))
      })
    let pages = try String(contentsOf: output.url.appending(path: "p/report/report.jsonl"), encoding: .utf8)
      .split(separator: "\n").map { try JSONDecoder().decode(PageRecord.self, from: Data($0.utf8)) }
    #expect(pages.map { $0.cases.first?.verdict.relation.rawValue } == ["derived", "derived", "derived"])
    #expect(
      Set(pages.compactMap { $0.cases.first?.verdict.mechanism?.rawValue }).isSuperset(of: [
        "verbatim", "thesaurus-spin",
      ])
        && pages.contains { $0.cases.first?.verdict.channel.rawValue == "auto-syndication" })
    // Every line of the notice with a value, blanks and what the sender says of themself aside, is a claim with its file.
    let notice = try String(contentsOf: output.url.appending(path: "p/notice.txt"), encoding: .utf8)
    for line in notice.split(separator: "\n") where line.hasPrefix("   ") && line.contains(": ") {
      let isPersonal = line.contains("____") || line.contains("(not known;") || line.hasPrefix("   Not claimed:")
      #expect(isPersonal != line.hasSuffix("]"), "\(line)")
    }
    for claim in manifest.claims {
      #expect(listed.contains(claim.file), "\(claim.file)")
      let file = try String(contentsOf: output.url.appending(path: "p/\(claim.file)"), encoding: .utf8)
      let page = pages.first { page in
        claim.label.hasSuffix(page.cases[0].id) || page.sha256.map { claim.value.contains("text/\($0).txt") } == true
      }
      switch claim.label {
      case "Side by side": #expect(claim.value == claim.file)
      case let label where label.hasPrefix("Measurement of case"):
        let verdict = try #require(page?.cases.first).verdict
        #expect(
          claim.value.hasPrefix("\(verdict.words.derived) words of the page derive from the work (")
            && claim.value.contains("probability that it derives from it \(verdict.score);")
            && claim.value.hasSuffix("channel \(verdict.channel.rawValue)"), "\(claim)")
      case let label where label.hasSuffix("Passages"):
        let found = try #require(page)
        let text = try String(
          contentsOf: output.url.appending(path: "p/text/\(found.sha256 ?? "").txt"), encoding: .utf8
        ).unicodeScalars
        let places = found.cases[0].verdict.passages.map { "\($0.suspect.offset)+\($0.suspect.length)" }
        #expect(!places.isEmpty && claim.value.hasSuffix("txt: " + places.joined(separator: ", ")), "\(claim)")
        for passage in found.cases[0].verdict.passages {
          #expect(passage.suspect.offset + passage.suspect.length <= text.count)
        }
      default: #expect(file.contains(claim.value), "\(claim)")
      }
    }
    for one in manifest.cases {
      let capture = output.path(of: "p/\(one.capture)")
      #expect(FileManager.default.fileExists(atPath: capture) && one.url?.hasPrefix("https://") == true)
    }
    let verified = try Tool.run(["verify", output.path(of: "p"), "--rerun"], in: scene.folder.path)
    #expect(verified.status == 0 && verified.output.contains("ok\tanalysis"), "\(verified.output)")
  }

  @Test(.enabled(if: SystemProgram.areThere("ssh-keygen", "xmllint"), "ssh-keygen and xmllint check the packet"))
  func `the tools of the system find every byte that was changed, and name the file`() throws {
    let scene = try PacketScene()
    let folder = scene.folder.path
    _ = try PacketScene.shell(
      "ssh-keygen -q -t ed25519 -N '' -f key && echo \"ada $(cat key.pub)\" > allowed", in: folder)
    #expect(try scene.packet("p", "--sign-key", "key").status == 0)
    let packet = scene.folder.path(of: "p")
    let signature = "ssh-keygen -Y verify -f ../allowed -I ada -n wiretrace-packet -s SHA256SUMS.sig < SHA256SUMS"
    #expect(try PacketScene.shell("sha256sum --quiet -c SHA256SUMS", in: packet).status == 0)
    #expect(try PacketScene.shell(signature, in: packet).status == 0)
    #expect(
      try PacketScene.shell("xmllint --nonet --noout --schema schema/report.xsd report/report.xml", in: packet).status
        == 0)
    // The loop of VERIFY.txt, as it stands there.
    let text = try scene.text("p/VERIFY.txt")
    let start = try #require(text.range(of: "   p=000")?.lowerBound)
    let end = try #require(text.range(of: "done < custody.jsonl")?.upperBound)
    #expect(try PacketScene.shell(String(text[start..<end]), in: packet).output.isEmpty)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: packet).filter { path in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: "\(packet)/\(path)", isDirectory: &isFolder) && !isFolder.boolValue
    }
    #expect(paths.count > 15)
    for path in paths {
      let whole = try Data(contentsOf: URL(filePath: "\(packet)/\(path)"))
      var bytes = whole
      bytes[bytes.count / 2] ^= 0x01
      try bytes.write(to: URL(filePath: "\(packet)/\(path)"))
      let sums = try PacketScene.shell("sha256sum --quiet -c SHA256SUMS 2>&1", in: packet)
      let ours = try Tool.run(["verify", "p", "--allowed-signers", "allowed", "--identity", "ada"], in: folder)
      #expect(ours.status == 1, "\(path)")
      if path.hasPrefix("SHA256SUMS") {
        #expect(try PacketScene.shell(signature, in: packet).status != 0, "\(path)")
      } else {
        #expect(sums.status != 0 && sums.output.contains("\(path): FAILED"), "\(path): \(sums.output)")
        #expect(ours.output.contains("FAILED\tfiles\t\(path) is not"), "\(ours.output)")
      }
      try whole.write(to: URL(filePath: "\(packet)/\(path)"))
    }
    let whole = try Tool.run(
      ["verify", "p", "--rerun", "--allowed-signers", "allowed", "--identity", "ada"], in: folder)
    #expect(whole.status == 0, "\(whole.output)")
    let nobody = try Tool.run(["verify", "p"], in: folder)
    #expect(nobody.status == 1 && nobody.output.contains("nobody can say whose it is"))
    try FileManager.default.removeItem(atPath: "\(packet)/SHA256SUMS.sig")
    let unsigned = try Tool.run(["verify", "p", "--allowed-signers", "allowed", "--identity", "ada"], in: folder)
    #expect(unsigned.status == 1 && unsigned.output.contains("SHA256SUMS.sig is missing"))
    try scene.folder.write("x", to: "p/added.txt")
    #expect(try Tool.run(["verify", "p"], in: folder).output.contains("added.txt is not listed"))
  }

  @Test(.enabled(if: SystemProgram.areThere("openssl"), "openssl makes the time stamp"))
  func `a time stamp is made by the command of the contact card, and one that was changed is found`() throws {
    let scene = try PacketScene()
    let folder = scene.folder.path
    try scene.folder.write(
      """
      [tsa]
      default_tsa = t
      [t]
      serial = \(folder)/serial
      default_policy = 1.2.3.4
      digests = sha256
      signer_digest = sha256
      accuracy = secs:1
      """, to: "tsa.cnf")
    try scene.folder.write("01\n", to: "serial")
    try scene.folder.write(
      """
      #!/bin/sh -e
      openssl ts -query -data "$1" -sha256 -cert -out \(folder)/query
      openssl ts -reply -config \(folder)/tsa.cnf -queryfile \(folder)/query -signer \(folder)/tsa.pem \\
        -inkey \(folder)/tsa.key -out "$2"
      """, to: "stamp")
    let made = try PacketScene.shell(
      "chmod +x stamp && openssl req -x509 -newkey rsa:2048 -nodes -keyout tsa.key -out tsa.pem -subj /CN=tsa -days 30"
        + " -addext extendedKeyUsage=critical,timeStamping", in: folder)
    try #require(made.status == 0, "\(made.output)")
    try scene.folder.write("name: Ada Quill\ntimestamp-command: \(folder)/stamp\n", to: "contact")
    let packet = try scene.packet("p")
    #expect(packet.status == 0, "\(packet.error)")
    let verify = ["verify", "p", "--timestamp-ca", "tsa.pem"]
    let whole = try Tool.run(verify, in: folder)
    #expect(whole.status == 0 && whole.output.contains("ok\ttime stamp"), "\(whole.output)")
    #expect(try Tool.run(["verify", "p"], in: folder).status == 1)
    var bytes = Array(try Data(contentsOf: scene.folder.url.appending(path: "p/SHA256SUMS.tsr")))
    bytes[bytes.count / 2] ^= 1
    try scene.folder.write(bytes, to: "p/SHA256SUMS.tsr")
    let changed = try Tool.run(verify, in: folder)
    #expect(changed.status == 1 && changed.output.contains("FAILED\ttime stamp"), "\(changed.output)")
    try scene.folder.write("name: Ada Quill\ntimestamp-command: /bin/false\n", to: "contact")
    #expect(try scene.packet("q").status == 69)
    #expect(!FileManager.default.fileExists(atPath: scene.folder.path(of: "q")))
  }

  @Test func `the analysis made again finds a report that was written by hand, digests and all`() throws {
    let scene = try PacketScene()
    #expect(try scene.packet("p").status == 0)
    let before = try scene.text("p/report/report.jsonl")
    try scene.forge("p/report", hidden: false) {
      $0.replacing("\"channel\":\"credited\"", with: "\"channel\":\"uncredited\"")
    }
    try #require(try scene.text("p/report/report.jsonl") != before)
    let paths = try scene.text("p/SHA256SUMS").split(separator: "\n").map { String($0.dropFirst(66)) }
    try scene.folder.write(
      try PacketScene.shell("sha256sum \(paths.joined(separator: " "))", in: scene.folder.path(of: "p")).output,
      to: "p/SHA256SUMS")
    let result = try Tool.run(["verify", "p", "--rerun"], in: scene.folder.path)
    #expect(result.output.contains("ok\tfiles") && result.output.contains("FAILED\tanalysis"), "\(result.output)")
    #expect(result.status == 1)
  }

  @Test(.enabled(if: SystemProgram.areThere("python3", "diff"), "python3 lists the archive"))
  func `two packets of one run are the same but for times, custody and what is signed over them`() throws {
    let scene = try PacketScene()
    #expect(try scene.packet("one").status == 0)
    usleep(1_100_000)
    #expect(try scene.packet("two").status == 0)
    let difference = try PacketScene.shell("diff -rq one two", in: scene.folder.path).output.split(separator: "\n")
    #expect(
      difference == [
        "Files one/SHA256SUMS and two/SHA256SUMS differ", "Files one/custody.jsonl and two/custody.jsonl differ",
        "Files one/run.json and two/run.json differ",
      ])
    let listed = try PacketScene.shell("python3 -m zipfile -l one.zip | tail -n +2", in: scene.folder.path).output
    #expect(listed.contains("1980-01-01") && !listed.contains("2026-"))
  }

  @Test func `a redacted packet shows so many words of the original and no more`() throws {
    let scene = try PacketScene()
    #expect(try scene.packet("p", "--redact-original", "--original-words", "30").status == 0)
    #expect(!FileManager.default.fileExists(atPath: scene.folder.path(of: "p/originals")))
    #expect(
      try scene.text("p/excerpts/\(Self.manifest(scene, "p").cases[0].id).html").contains(
        "words of the original are withheld"))
    #expect(try !scene.text("p/report/report.jsonl").contains("\"originalText\":\"Shopkeepers"))
    let result = try Tool.run(["verify", "p", "--rerun"], in: scene.folder.path)
    #expect(result.status == 0 && result.output.contains("not checkable: original withheld"), "\(result.output)")
  }

  @Test func `a run is verified by its digests, and a changed page of it is named`() throws {
    let scene = try PacketScene()
    #expect(try Tool.run(["verify", "runs/one"], in: scene.folder.path).status == 0)
    let line = try scene.text("runs/one/report.html")
    try scene.folder.write(line + " ", to: "runs/one/report.html")
    let result = try Tool.run(["verify", "runs/one"], in: scene.folder.path)
    #expect(result.status == 1 && result.output.contains("report.html is not the file that was listed"))
    #expect(try Tool.run(["verify", "nowhere"], in: scene.folder.path).status == 66)
  }

  @Test func `a hostile capture gives safe names, escaped pages and no request`() throws {
    let name = "in/a\n\u{202E}<b>..%2f.html"
    let title = "</title><script>alert(1)</script>\u{202E}'\"&amp;"
    let scene = try PacketScene()
    try scene.folder.write(
      SampleStory.page.replacing("Halverton bridge stays closed", with: title).replacing(
        "<article>", with: "<img src=https://tracker.example/p.png><article>"), to: name)
    try scene.folder.write(
      SampleWARC.records([("https://copies.example/<script>?a='\"&b", SampleStory.page)]), to: "in/crawl.warc")
    try scene.audit("runs/two")
    let report = try scene.text("runs/two/report.jsonl").split(separator: "\n").first { $0.contains("script>?a") }
    #expect(report != nil)
    let made = try scene.packet("p", of: "in/crawl.warc#0", run: "runs/two")
    #expect(made.status == 0, "\(made.error)")
    for path in try FileManager.default.subpathsOfDirectory(atPath: scene.folder.path(of: "p")) {
      #expect(
        path.utf8.allSatisfy { $0 == 0x2F || $0 == 0x2E || $0 == 0x2D || $0 == 0x5F || UInt8($0) > 0x2F && $0 < 0x7B })
      guard path.hasSuffix(".html") else { continue }
      let html = try scene.text("p/\(path)")
      // The report has a script of its own, which its policy knows by its digest.
      #expect(!html.contains("<script>alert") && !html.contains("<script>?a") && !html.contains("<img"), "\(path)")
      #expect(!html.contains("\u{202E}") && !html.contains("src=http"), "\(path)")
      #expect(html.contains("default-src 'none'"))
    }
    #expect(FileManager.default.fileExists(atPath: scene.folder.path(of: "p/\(try Self.record(scene))")))
    try scene.folder.write(
      SampleWARC.records([
        (
          "https://copies.example/%2e%2e/\u{202E}gpj",
          SampleStory.page.replacing("Halverton bridge stays closed", with: title)
        )
      ]), to: "in/../x\n\u{202E}<b>.warc".replacing("../", with: ""))
    try scene.audit("runs/three")
    let lines = try scene.text("runs/three/report.jsonl").split(separator: "\n").map {
      try JSONDecoder().decode(PageRecord.self, from: Data($0.utf8))
    }
    let tricky = try #require(lines.first { $0.url?.contains("gpj") == true })
    let second = try scene.packet("r", of: tricky.path, run: "runs/three")
    #expect(second.status == 0, "\(second.error)")
    for path in ["notice.html", "excerpts/\(tricky.cases[0].id).html", "notice.txt", "VERIFY.txt"] {
      let text = try scene.text("r/\(path)")
      #expect(!text.contains("\u{202E}") && !text.contains("<script>alert"), "\(path)")
    }
    #expect(try Tool.run(["verify", "r", "--rerun"], in: scene.folder.path).status == 0)
    let refused = try scene.packet("q", of: "in/a\\n\\u{202e}<b>..%2f.html", run: "runs/two")
    #expect(refused.status == 65 && refused.error.contains("location:"), "\(refused.error)")
  }

  @Test(.enabled(if: SystemProgram.areThere("python3"), "python3 makes the archive"))
  func `a page whose name in an archive leads out of it gives a packet that stays in its folder`() throws {
    let scene = try PacketScene()
    let make =
      "import sys, zipfile; z = zipfile.ZipFile('in/pages.zip', 'w'); z.writestr('../../escape.html', sys.stdin.read())"
    _ = try PacketScene.shell("python3 -c \"\(make)\" < in/copy.html", in: scene.folder.path)
    try scene.audit("runs/two")
    let lines = try scene.text("runs/two/report.jsonl").split(separator: "\n").map {
      try JSONDecoder().decode(PageRecord.self, from: Data($0.utf8))
    }
    let page = try #require(lines.first { $0.path.contains("escape.html") })
    let table = "path\turl\n\(page.path)\thttps://copies.example/escape\n"
    try scene.folder.write(table, to: "pages.tsv")
    try scene.audit("runs/three")
    let before = try FileManager.default.subpathsOfDirectory(atPath: scene.folder.path).count
    let made = try scene.packet("p", of: page.path, run: "runs/three")
    #expect(made.status == 0, "\(made.error)")
    let packet = try FileManager.default.subpathsOfDirectory(atPath: scene.folder.path(of: "p"))
    #expect(packet.allSatisfy { !$0.contains("escape") && !$0.contains("..") })
    // The folder, its archive and the file of the cases' states.
    let after = try FileManager.default.subpathsOfDirectory(atPath: scene.folder.path).count
    #expect(after == before + packet.count + 3)
    #expect(try Tool.run(["verify", "p", "--rerun"], in: scene.folder.path).status == 0)
  }

  @Test func `a page of 50 MB gives a packet whose pages stay small, and which can be checked`() throws {
    let scene = try PacketScene(
      story: SampleStory.page.replacing(
        "</article>", with: "</article><!-- \(String(repeating: "x ", count: 25_000_000))-->"))
    let limit = ["--max-bytes", "64M", "--timeout", "120"]
    let audit = try Tool.run(
      ["audit", "--original", "LSP=story.txt", "--manifest", "pages.tsv", "--output", "runs/large", "in/copy.html"]
        + limit,
      in: scene.folder.path)
    try #require(audit.status == 0, "\(audit.error)")
    let made = try scene.packet("p", run: "runs/large", "--max-bytes", "64M", "--timeout", "120")
    #expect(made.status == 0, "\(made.error)")
    for path in try FileManager.default.subpathsOfDirectory(atPath: scene.folder.path(of: "p"))
    where path.hasSuffix(".html") {
      let size = try FileManager.default.attributesOfItem(atPath: scene.folder.path(of: "p/\(path)"))[.size] as? Int
      #expect(try #require(size) < 2_000_000, "\(path)")
    }
    let verified = try Tool.run(["verify", "p", "--rerun"] + limit, in: scene.folder.path)
    #expect(verified.status == 0 && verified.output.contains("ok\tanalysis"), "\(verified.output)")
  }

  static func record(_ scene: PacketScene) throws -> String {
    try manifest(scene, "p").cases[0].capture.replacing(".bin", with: ".warc-record")
  }
}
