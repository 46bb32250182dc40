// SPDX-License-Identifier: Apache-2.0

/// A news agency with the ways in which pages name it.
public struct Wire: Sendable, Hashable {
  /// The agency's name.
  public let name: String
  /// Its abbreviation as it stands in datelines, `AP`.
  public let abbreviation: String
  /// The forms of its name in datelines and credit lines.
  public let credits: [String]
  /// The hosts that its own stories stand on.
  public let domains: [String]

  /// A wire with its forms.
  public init(name: String, abbreviation: String, credits: [String], domains: [String]) {
    self.name = name
    self.abbreviation = abbreviation
    self.credits = credits
    self.domains = domains
  }
}
