// SPDX-License-Identifier: Apache-2.0

/// What the tool does not yet get right on the fixtures, by page: `relation`, `mechanism`, `main mechanism`, `channel`,
/// `edition`, `ratio` or `repetition`. A deviation that is not named here fails the tests; one that is mended is struck off.
enum KnownDeviations {
  static let table: [String: [String]] = [
    "pages/cup-final/auto-syndication.txt": ["mechanism"],
    "pages/cup-final/independent-report.txt": ["relation"],
    "pages/cup-final/other-outlet-spin.html": ["mechanism", "ratio", "relation", "channel"],
    "pages/cup-final/repeated-body.html": ["mechanism"],
    "pages/cup-final/rewrite.html": ["relation", "mechanism", "ratio"],
    "pages/cup-final/thesaurus-spin.html": ["mechanism"],
    "pages/ferry-fire/light-edit.html": ["edition"],
    "pages/ferry-fire/mixed.html": ["mechanism"],
    "pages/ferry-fire/rewrite.html": ["mechanism"],
    "pages/grain-accord/auto-syndication.html": ["mechanism"],
    "pages/grain-accord/light-edit.html": ["mechanism"],
    "pages/grain-accord/mixed.html": ["mechanism"],
    "pages/grain-accord/other-outlet-spin.txt": ["mechanism", "relation", "channel"],
    "pages/grain-accord/rewrite.html": ["mechanism"],
    "pages/night-shift-study/auto-syndication.html": ["mechanism"],
    "pages/night-shift-study/independent-report.html": ["relation"],
    "pages/night-shift-study/other-outlet-spin.html": ["mechanism"],
    "pages/night-shift-study/rewrite.html": ["mechanism"],
    "pages/night-shift-study/verbatim.html": ["mechanism"],
    "pages/rate-decision/auto-syndication.html": ["mechanism"],
    "pages/rate-decision/independent-report.html": ["relation", "channel"],
    "pages/rate-decision/light-edit.html": ["mechanism"],
    "pages/rate-decision/other-outlet-spin.html": ["relation", "channel"],
    "pages/rate-decision/rewrite.html": ["mechanism"],
    "pages/ridge-wildfire/independent-report.html": ["relation"],
    "pages/ridge-wildfire/other-outlet-spin.html": ["mechanism", "relation", "channel"],
    "pages/ridge-wildfire/repeated-body.html": ["mechanism"],
    "pages/ridge-wildfire/rewrite.html": ["mechanism"],
    "pages/ridge-wildfire/thesaurus-spin.html": ["mechanism"],
  ]
}
