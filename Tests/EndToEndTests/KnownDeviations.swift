// SPDX-License-Identifier: Apache-2.0

/// What the tool does not yet get right on the fixtures, by page: `relation`, `mechanism`, `main mechanism`, `channel`,
/// `edition`, `ratio` or `repetition`. A deviation that is not named here fails the tests; one that is mended is struck off.
enum KnownDeviations {
  static let table: [String: [String]] = [
    "pages/cup-final/other-outlet-spin.html": ["mechanism", "ratio"],
    "pages/cup-final/rewrite.html": ["relation", "mechanism", "ratio"],
    "pages/ferry-fire/light-edit.html": ["edition"],
    "pages/ferry-fire/mixed.html": ["mechanism"],
    "pages/grain-accord/mixed.html": ["mechanism"],
    "pages/grain-accord/other-outlet-spin.txt": ["mechanism"],
    "pages/night-shift-study/independent-report.html": ["relation"],
    "pages/rate-decision/light-edit.html": ["mechanism"],
    "pages/rate-decision/rewrite.html": ["mechanism", "ratio"],
    "pages/rate-decision/unrelated.html": ["relation"],
    "pages/ridge-wildfire/other-outlet-spin.html": ["mechanism"],
    "pages/ridge-wildfire/rewrite.html": ["mechanism"],
    "pages/ridge-wildfire/thesaurus-spin.html": ["mechanism"],
  ]
}
