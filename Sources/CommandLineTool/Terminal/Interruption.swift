// SPDX-License-Identifier: Apache-2.0

internal import Glibc
internal import Synchronization

/// Notices SIGINT and SIGTERM, so that a run ends with a report. A second signal ends the process at once.
enum Interruption {
  private static let received = Atomic<Int32>(0)

  /// The signal that came; nil while none did.
  static var signalNumber: Int32? {
    let number = received.load(ordering: .acquiring)
    return number == 0 ? nil : number
  }

  /// Whether a signal came.
  static var isRequested: Bool { signalNumber != nil }

  /// Begins to listen. A signal that this process was started to ignore stays ignored, as `nohup` and job control want.
  static func listen() {
    // A closed pipe is noticed where it is written to.
    signal(SIGPIPE, SIG_IGN)
    for number in [SIGINT, SIGTERM] where !isIgnored(number) {
      // Only what POSIX calls async-signal-safe may happen in here: an atomic, write and _exit.
      signal(number) { number in
        if Interruption.received.exchange(number, ordering: .acquiringAndReleasing) != 0 { _exit(128 + number) }
        let note: StaticString = "wiretrace: interrupted; the pages under way are finished and the report is written\n"
        _ = write(STDERR_FILENO, note.utf8Start, note.utf8CodeUnitCount)
      }
    }
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { return false }
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1  // SIG_IGN
  }
}
