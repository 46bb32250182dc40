// SPDX-License-Identifier: Apache-2.0

internal import Intake

/// The files that a scan is about: what the patterns lead to, without those still being written.
struct CaptureListing: Sendable {
  /// The most days that are caught up with.
  private static let mostDays = 400

  /// The files in the order of their paths.
  private(set) var files: [FoundCapture] = []
  /// The files that were left for the next scan because they changed a moment ago.
  private(set) var unsettled: [InputPath] = []

  /// The files that were left out because they were not changed lately; they are there and stay as they are.
  private(set) var untouched: [String] = []

  /// Leaves files out that were not changed on a day or later.
  mutating func leaveOut(before day: CalendarDay) {
    untouched = files.filter { CalendarDay(at: Double($0.stamp.modified) / 1e9) < day }.map(\.shown)
    files.removeAll { CalendarDay(at: Double($0.stamp.modified) / 1e9) < day }
  }

  /// Lists files.
  ///
  /// - Parameters:
  ///   - sources: Where to look.
  ///   - days: The days that patterns with a date stand for, without a gap.
  ///   - now: The time, in seconds since 1970.
  ///   - excluded: Folders of the scan's own.
  init(_ sources: [CaptureSourceSetting], days: ClosedRange<CalendarDay>, now: Double, leavingOut excluded: [String]) {
    let here = InputPath.workingFolder
    let excluded = excluded.map { InputPath($0).normalised(from: here) }
    var seen: Set<InputPath> = []
    for source in sources {
      let isDated = CalendarDay.isDated(source.path)
      for pattern in Self.patterns(source.path, days: days) {
        for file in GlobPattern(pattern).files(leavingOut: excluded) where seen.insert(file.path).inserted {
          guard file.stamp.isSettled(at: now, after: source.settle) else {
            unsettled.append(file.path)
            continue
          }
          files.append(FoundCapture(path: file.path, relative: file.relative, stamp: file.stamp, isDated: isDated))
        }
      }
    }
    files.sort { $0.path < $1.path }
  }

  private static func patterns(_ text: String, days: ClosedRange<CalendarDay>) -> [String] {
    guard CalendarDay.isDated(text) else { return [text] }
    let first = max(days.lowerBound.number, days.upperBound.number - mostDays)
    var patterns: [String] = []
    for number in first...days.upperBound.number {
      let pattern = CalendarDay(number: number).filled(into: text)
      if pattern != patterns.last { patterns.append(pattern) }
    }
    return patterns
  }
}
