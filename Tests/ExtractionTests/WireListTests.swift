// SPDX-License-Identifier: Apache-2.0

import Extraction
import Testing

@Suite struct WireListTests {
  @Test(arguments: [
    ("AP", "Associated Press"), ("The Associated Press", "Associated Press"), ("Reuters", "Reuters"),
    ("AFP", "Agence France-Presse"), ("dpa", "Deutsche Presse-Agentur"), ("PTI", "Press Trust of India"),
    ("ANI", "Asian News International"), ("Kyodo", "Kyodo News"), ("Xinhua", "Xinhua News Agency"), ("TASS", "TASS"),
    ("EFE", "EFE"), ("ANSA", "ANSA"), ("UPI", "United Press International"), ("Bloomberg", "Bloomberg News"),
    ("IANS", "Indo-Asian News Service"), ("Yonhap", "Yonhap News Agency"), ("AAP", "Australian Associated Press"),
    ("PA Media", "PA Media"), ("The Canadian Press", "The Canadian Press"),
  ])
  func `knows the wires by the names that pages give`(form: String, name: String) {
    #expect(WireList.builtIn.wire(named: form)?.name == name)
  }

  @Test func `a short abbreviation counts in capitals only`() {
    #expect(WireList.builtIn.wire(named: "ap") == nil)
    #expect(WireList.builtIn.wire(named: "una") == nil)
  }

  @Test func `a host and those below it are known`() {
    #expect(WireList.builtIn.wire(host: "www.reuters.com")?.name == "Reuters")
    #expect(WireList.builtIn.wire(host: "notreuters.com") == nil)
  }

  @Test func `a table adds wires`() throws {
    let table = "name\tabbreviation\tcredits\tdomains\nQuay News Agency\tQNA\tQuay News|QNA Sport\tquay.example\n"
    let list = try WireList.builtIn.adding(tsv: Array(table.utf8), from: "wires.tsv")
    #expect(list.wire(named: "QNA")?.name == "Quay News Agency")
    #expect(list.wire(named: "Quay News")?.name == "Quay News Agency")
    #expect(list.wire(host: "www.quay.example")?.name == "Quay News Agency")
    #expect(list.wire(named: "AP")?.name == "Associated Press")
  }

  @Test func `a table without its header is refused by name`() {
    let error = #expect(throws: WireListError.self) {
      try WireList.builtIn.adding(tsv: Array("Quay News Agency\tQNA".utf8), from: "mine.tsv")
    }
    #expect(error?.code == .header)
    #expect(error?.message.contains("mine.tsv") == true)
  }

  @Test func `a line without columns is refused by number`() {
    let table = "name\tabbreviation\tcredits\tdomains\nQuay News Agency\n"
    let error = #expect(throws: WireListError.self) {
      try WireList.builtIn.adding(tsv: Array(table.utf8), from: "mine.tsv")
    }
    #expect(error?.code == .columns)
    #expect(error?.message.contains("line 2") == true)
  }
}
