// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// Measures what the index over originals finds and what it costs; `measure_candidates.py` beside it makes the documents
/// and runs it.
@main struct CandidateBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measures the search for originals.", subcommands: [Queries.self, WholeJob.self]
  )
}
