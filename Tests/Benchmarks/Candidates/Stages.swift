// SPDX-License-Identifier: Apache-2.0

/// How long the stages of a job take together.
struct Stages {
  private var times: [(name: String, time: Duration)] = []

  /// Does a part of a stage.
  mutating func timed<Result>(_ name: String, _ body: () throws -> Result) rethrows -> Result {
    let start = ContinuousClock.now
    defer {
      let time = ContinuousClock.now - start
      if let place = times.firstIndex(where: { $0.name == name }) {
        times[place].time += time
      } else {
        times.append((name, time))
      }
    }
    return try body()
  }

  /// The stages in the order of their beginnings, in milliseconds.
  var text: String {
    times.map { "\($0.name) \(Int(($0.time / .milliseconds(1)).rounded())) ms" }.joined(separator: ", ")
  }
}
