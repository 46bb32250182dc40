// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The logistic function.
enum Logistic {
  /// The probability of some log-odds.
  static func probability(_ logit: Double) -> Double {
    1 / (1 + exp(-min(max(logit, -40), 40)))
  }
}
