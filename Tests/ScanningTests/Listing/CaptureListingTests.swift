// SPDX-License-Identifier: Apache-2.0

import Foundation
import Intake
import Testing

@testable import Scanning

@Suite struct CaptureListingTests {
  static func listing(_ folder: ScratchFolder, _ pattern: String, settle: Double, now: Double, days: Int = 1)
    -> CaptureListing
  {
    let today = CalendarDay(at: now)
    return CaptureListing(
      [CaptureSourceSetting(path: folder(pattern), wire: nil, settle: settle)],
      days: CalendarDay(number: today.number - days + 1)...today, now: now, leavingOut: [])
  }

  @Test func `a file that was changed a moment ago waits, one from the future does not`() throws {
    let folder = try ScratchFolder()
    let now = Date().timeIntervalSince1970
    for (name, age) in [("new", 5.0), ("old", 5000), ("future", -90_000)] {
      try folder.write("x", to: "\(name).html")
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: now - age)], ofItemAtPath: folder("\(name).html"))
    }
    let found = Self.listing(folder, "*.html", settle: 600, now: now)
    #expect(found.files.map(\.relative.shown) == ["future.html", "old.html"])
    #expect(found.unsettled.map(\.name.shown) == ["new.html"])
  }

  @Test func `a pattern with a date stands for the days since the last scan`() throws {
    let folder = try ScratchFolder()
    for day in ["2026-02-27", "2026-02-28", "2026-03-01", "2026-03-02"] {
      try FileManager.default.createDirectory(atPath: folder(day), withIntermediateDirectories: true)
      try folder.write("x", to: "\(day)/a.html")
    }
    let noon = Double(try #require(CalendarDay("2026-03-01")).number) * 86_400 + 43_200
    let found = Self.listing(folder, "%Y-%m-%d/*.html", settle: 0, now: noon, days: 2)
    #expect(found.files.map { $0.path.folder.name.shown } == ["2026-02-28", "2026-03-01"])
    #expect(found.files.allSatisfy { $0.isDated && $0.relative.shown == "a.html" })
  }

  @Test(arguments: ["1970-01-01", "2024-02-29", "2026-12-31", "2100-03-01"])
  func `a day is read and written alike`(text: String) throws {
    #expect(try #require(CalendarDay(text)).filled(into: "%Y-%m-%d") == text)
  }

  @Test(arguments: ["2026-13-01", "2026-1", "today", "2026-03-32", ""])
  func `what is no day is refused`(text: String) { #expect(CalendarDay(text) == nil) }
}
