// SPDX-License-Identifier: Apache-2.0

/// Spans of time on the command line.
public enum ScanInterval {
  /// The seconds of a span such as `6h`; nil for anything else and for less than `least` seconds.
  public static func seconds(_ text: String, least: Double = 60) -> Double? {
    TimeSpan.seconds(text).flatMap { $0 >= least && $0 <= 366 * 86_400 ? $0 : nil }
  }
}
