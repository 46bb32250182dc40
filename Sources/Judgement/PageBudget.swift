// SPDX-License-Identifier: Apache-2.0

/// What the words of the examined region are: every word carries exactly one label, so the counts add up to the whole.
public struct PageBudget: Sendable, Hashable, Codable {
  /// The one label that a word carries.
  public enum Label: String, Sendable, Codable, CaseIterable {
    case junk
    case `repeat`
    case derived
    case sharedQuote
    case otherSource
    case new
  }

  /// Words in blocks that are not the article.
  public var junk: Int
  /// Words that only repeat what stands earlier in the region.
  public var `repeat`: Int
  /// Words in passages aligned with the original, quotations in them included.
  public var derived: Int
  /// Words of quotations that the original has too, outside any derived passage.
  public var sharedQuote: Int
  /// Words that another original explains better.
  public var otherSource: Int
  /// All other words.
  public var new: Int

  /// A budget of counted words.
  public init(
    junk: Int = 0, repeat: Int = 0, derived: Int = 0, sharedQuote: Int = 0, otherSource: Int = 0, new: Int = 0
  ) {
    self.junk = junk
    self.repeat = `repeat`
    self.derived = derived
    self.sharedQuote = sharedQuote
    self.otherSource = otherSource
    self.new = new
  }

  /// All words of the region.
  public var total: Int { junk + `repeat` + derived + sharedQuote + otherSource + new }

  /// The words that can be derived or not: neither junk nor repeats nor shared quotations.
  public var creditable: Int { derived + otherSource + new }

  /// The plagiarism ratio: derived words / (derived + other source + new); nil where there are none.
  public var derivedRatio: Double? {
    creditable == 0 ? nil : Double(derived) / Double(creditable)
  }

  /// The ratio with shared quotations counted: (derived + shared) / (derived + shared + other source + new).
  public var derivedRatioWithQuotations: Double? {
    creditable + sharedQuote == 0 ? nil : Double(derived + sharedQuote) / Double(creditable + sharedQuote)
  }

  /// How often the body stands on the page: words without junk / words without junk and repeats.
  public var repetition: Double? {
    let once = total - junk - `repeat`
    return once == 0 ? nil : Double(total - junk) / Double(once)
  }

  /// The number of words with a label.
  public func words(_ label: Label) -> Int {
    switch label {
    case .junk: junk
    case .repeat: `repeat`
    case .derived: derived
    case .sharedQuote: sharedQuote
    case .otherSource: otherSource
    case .new: new
    }
  }

  /// Counts words under a label.
  mutating func add(_ words: Int, to label: Label) {
    switch label {
    case .junk: junk += words
    case .repeat: `repeat` += words
    case .derived: derived += words
    case .sharedQuote: sharedQuote += words
    case .otherSource: otherSource += words
    case .new: new += words
    }
  }
}
