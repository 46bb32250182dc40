// SPDX-License-Identifier: Apache-2.0

import Judgement
import Testing

@Suite struct FamilyTreeTests {
  static func page(_ wire: String? = nil) -> FamilyTree.Page {
    FamilyTree.Page(wire: wire, isCredited: wire != nil, words: 500)
  }

  static func link(_ suspect: Int, _ original: Int, _ ratio: Double = 0.9) -> FamilyTree.Link {
    FamilyTree.Link(suspect: suspect, original: original, score: 0.99, ratio: ratio)
  }

  @Test func `what derived links connect is a family, and the rest is in none`() {
    let tree = FamilyTree(
      pages: Array(repeating: Self.page(), count: 5), links: [Self.link(0, 1), Self.link(3, 1)])
    #expect(tree.families.map { $0.members.map(\.page) } == [[0, 1, 3]])
  }

  @Test func `the member with a wire credit is the root and stands in for the original`() throws {
    let pages = [Self.page(), Self.page("Northern Wire"), Self.page()]
    let links = [Self.link(0, 1, 0.5), Self.link(1, 0, 0.6), Self.link(2, 1, 0.4), Self.link(0, 2), Self.link(2, 0)]
    let family = try #require(FamilyTree(pages: pages, links: links).families.first)
    #expect(family.standIn == 1)
    #expect(family.wire == "Northern Wire")
    #expect(family.members.map(\.parent) == [1, nil, 0])
  }

  @Test func `a family without any credit has a root and no stand-in`() throws {
    let family = try #require(
      FamilyTree(pages: [Self.page(), Self.page()], links: [Self.link(1, 0)]).families.first)
    #expect(family.standIn == nil)
    #expect(family.wire == nil)
    #expect(family.members.filter { $0.parent == nil }.map(\.page) == [0])
  }

  @Test func `the wire is the one that most members credit`() throws {
    let pages = [Self.page("Alpha"), Self.page("Beta"), Self.page("Beta"), Self.page()]
    let links = [Self.link(0, 1), Self.link(2, 1), Self.link(3, 0)]
    let family = try #require(FamilyTree(pages: pages, links: links).families.first)
    #expect(family.wire == "Beta")
    #expect(family.standIn == 1)
  }

  @Test func `the order of the links does not matter`() {
    let pages = Array(repeating: Self.page(), count: 8)
    let links = [Self.link(0, 1), Self.link(1, 2, 0.7), Self.link(2, 3), Self.link(5, 6), Self.link(6, 7, 0.3)]
    #expect(
      FamilyTree(pages: pages, links: links).families
        == FamilyTree(pages: pages, links: links.reversed()).families)
  }

  @Test func `links that point outside the batch or at themselves are passed over`() {
    #expect(FamilyTree(pages: [Self.page()], links: [Self.link(0, 0), Self.link(0, 9)]).families.isEmpty)
  }
}
