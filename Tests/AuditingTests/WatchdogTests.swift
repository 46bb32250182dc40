// SPDX-License-Identifier: Apache-2.0

import Synchronization
import Testing

@testable import Auditing

@Suite(.timeLimit(.minutes(1))) struct WatchdogTests {
  /// Counts how often somebody would have been killed.
  final class Kills: Sendable {
    private let count = Atomic(0)
    var number: Int { count.load(ordering: .sequentiallyConsistent) }
    func add() { count.add(1, ordering: .sequentiallyConsistent) }
  }

  static func watched() -> (Watchdog, Kills) {
    let kills = Kills()
    return (Watchdog { kills.add() }, kills)
  }

  @Test func `whoever does not answer in time is killed once`() async throws {
    let (watchdog, kills) = Self.watched()
    watchdog.begin(within: .milliseconds(20))
    while kills.number == 0 { try await Task.sleep(for: .milliseconds(5)) }
    try await Task.sleep(for: .milliseconds(60))
    #expect(kills.number == 1)
    #expect(watchdog.end())
  }

  @Test func `a request that was answered does not count against later ones`() async throws {
    let (watchdog, kills) = Self.watched()
    watchdog.begin(within: .milliseconds(40))
    #expect(!watchdog.end())
    // The timer of the first one looks at the second, whose time is not up.
    watchdog.begin(within: .seconds(600))
    try await Task.sleep(for: .milliseconds(120))
    #expect(!watchdog.end())
    #expect(kills.number == 0)
    watchdog.stop()
  }

  @Test func `a short limit is kept behind a long one`() async throws {
    let (watchdog, kills) = Self.watched()
    watchdog.begin(within: .seconds(600))
    #expect(!watchdog.end())
    watchdog.begin(within: .milliseconds(20))
    while kills.number == 0 { try await Task.sleep(for: .milliseconds(5)) }
    #expect(watchdog.end())
  }

  @Test func `the next request after a pause is watched as the first`() async throws {
    let (watchdog, kills) = Self.watched()
    watchdog.begin(within: .milliseconds(10))
    #expect(!watchdog.end())
    // The timer finds nothing to watch and ends.
    try await Task.sleep(for: .milliseconds(60))
    watchdog.begin(within: .milliseconds(10))
    while kills.number == 0 { try await Task.sleep(for: .milliseconds(5)) }
    #expect(watchdog.end())
  }

  @Test func `nothing is killed once watching has stopped`() async throws {
    let (watchdog, kills) = Self.watched()
    watchdog.begin(within: .milliseconds(10))
    watchdog.stop()
    try await Task.sleep(for: .milliseconds(60))
    #expect(kills.number == 0)
  }
}
