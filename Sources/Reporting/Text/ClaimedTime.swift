// SPDX-License-Identifier: Apache-2.0

/// A time as a page or a capture claims it, read from ISO 8601 (RFC 3339 and its common shortenings).
struct ClaimedTime {
  /// Seconds since 1970-01-01T00:00:00Z; where the time of day or the zone is missing, as if it were midnight or UTC.
  let seconds: Int
  /// What the claim leaves open; nil where it is exact.
  let doubt: String?

  /// The time that a text states; nil where it is none.
  init?(_ text: String) {
    let bytes = Array(text.utf8.prefix(40))
    func number(_ range: Range<Int>) -> Int? {
      guard range.upperBound <= bytes.count else { return nil }
      var value = 0
      for byte in bytes[range] {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10), bytes[4] == 0x2D,
      bytes[7] == 0x2D, (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    let days = Self.days(year, month, day)
    guard bytes.count > 10 else {
      seconds = days * 86_400
      doubt = "the day alone is known"
      return
    }
    guard bytes[10] == 0x54 || bytes[10] == 0x20, let hour = number(11..<13), let minute = number(14..<16),
      bytes[13] == 0x3A, hour < 24, minute < 60
    else { return nil }
    var place = 16
    var second = 0
    if place < bytes.count, bytes[place] == 0x3A, let given = number(place + 1..<place + 3) {
      second = min(59, given)
      place += 3
    }
    if place < bytes.count, bytes[place] == 0x2E {
      place += 1
      while place < bytes.count, (0x30...0x39).contains(bytes[place]) { place += 1 }
    }
    var offset = 0
    var doubt: String?
    if place < bytes.count, bytes[place] == 0x2B || bytes[place] == 0x2D, let hours = number(place + 1..<place + 3) {
      let minutes = number(place + 4..<place + 6) ?? number(place + 3..<place + 5) ?? 0
      offset = (hours * 60 + minutes) * (bytes[place] == 0x2D ? -60 : 60)
    } else if place >= bytes.count || bytes[place] | 0x20 != 0x7A {
      doubt = "no time zone is given; read as UTC"
    }
    seconds = days * 86_400 + hour * 3600 + minute * 60 + second - offset
    self.doubt = doubt
  }

  /// The days of a date since 1970-01-01 in the Gregorian calendar (Hinnant 2013, `days_from_civil`).
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let ofEra = year - era * 400
    let ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
  }
}
