// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// What `Fixtures/expected` says of a page; see `Fixtures/README.md`.
struct ExpectedPage: Decodable, Sendable, CustomTestStringConvertible {
  struct Case: Decodable, Sendable {
    var story: String
    var relation: String
    var mechanism: String?
    var mainMechanism: String?
    var channel: String?
    var edition: String?
    var derivedRatio: [Double]?
  }

  struct Junk: Decodable, Sendable {
    var kind: String
    var text: String
    var match: String?
    var copies: Int?
  }

  struct Reading: Decodable, Sendable {
    var kind: String?
    var original: String
    var suspect: String
  }

  private struct Story: Decodable {
    var pages: [ExpectedPage]
  }

  var path: String
  var cases: [Case]
  var repetition: [Double]
  var junk: [Junk]
  var alteredQuotations: [Reading]
  var alteredFacts: [Reading]
  var notAltered: [Reading]

  var testDescription: String { path }

  /// The pages of all stories, in the order of their paths.
  static let all: [ExpectedPage] = {
    let folder = RepositoryRoot.fixtures.appending(path: "expected")
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.sorted().flatMap { file -> [ExpectedPage] in
      guard let data = try? Data(contentsOf: folder.appending(path: file)),
        let story = try? JSONDecoder().decode(Story.self, from: data)
      else { return [] }
      return story.pages
    }
  }()
}
