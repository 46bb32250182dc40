// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import CommandLineTool

@Suite struct UniversalTimeTests {
  @Test(arguments: [0, 0.25, 951_782_399.5, 951_782_400, 1_772_345_520.125, 1_798_761_599.75, 4_102_444_800])
  func `a time is written as Foundation writes it`(seconds: Double) {
    let date = Date(timeIntervalSince1970: seconds)
    let expected = date.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    #expect(UniversalTime.text(of: date) == expected)
  }
}
