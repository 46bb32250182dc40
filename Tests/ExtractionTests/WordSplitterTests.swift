// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite struct WordSplitterTests {
  @Test(arguments: [
    ("hasactually", 3), ("thegovernment", 3), ("federalgovernment", 7), ("theypromised", 4), ("weekMinister", 4),
    ("peoplewould", 6), ("Thecouncil", 3), ("reportersaid", 8),
  ])
  func `cuts where only a lost space explains the run`(run: String, length: Int) {
    #expect(WordSplitter.split(Array(run.utf8)[...]) == length)
  }

  @Test(arguments: [
    "government", "theatre", "thermometer", "understanding", "lighthouse", "headquarters", "counterargument", "YouTube",
    "iPhone", "Marchand", "Holloway", "fishermen", "doomscrolling", "whenever", "software", "waterproofing", "Quayside",
    "theorem", "thespians", "washbasin", "islanders", "hinterlands", "policymakers", "troublemaker", "peacekeeping",
  ])
  func `leaves words, names and compounds alone`(run: String) {
    #expect(WordSplitter.split(Array(run.utf8)[...]) == nil)
  }

  @Test func `a space lost in plain text is told and put back`() {
    let line = "The mayor hasactually promised another pier, and the council will not hear of it before the spring."
    let article = Page.article((Page.paragraphs + [line]).joined(separator: "\n"), path: "page.txt")
    #expect(article.junk.map(\.kind) == [.gluedWords])
    #expect(article.text.contains("has actually promised"))
  }

  @Test(arguments: ["#theharbour", "@thecouncil", "thecouncil.example", "www.example/thecouncil"])
  func `tags, names and addresses are no glued words`(name: String) {
    let line = "Those who want to know more were told to look for \(name) at the town hall, where a leaflet lies."
    let article = Page.article((Page.paragraphs + [line]).joined(separator: "\n"), path: "page.txt")
    #expect(article.junk.isEmpty)
  }
}
