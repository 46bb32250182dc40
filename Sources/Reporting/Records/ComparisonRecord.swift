// SPDX-License-Identifier: Apache-2.0

public import Judgement
public import Language

/// The verdict on one pair: the line of `wiretrace compare --format jsonl`, and the heart of a case in every report.
///
/// Offsets count Unicode scalars: of a text file as decoded, of the page text for HTML.
public struct ComparisonRecord: Sendable, Codable {
  /// The shares of the region's words; they add up to 1.
  public struct Shares: Sendable, Codable {
    /// The share of junk.
    public var junk: Double
    /// The share of repeats.
    public var `repeat`: Double
    /// The share of derived words.
    public var derived: Double
    /// The share of shared quotations.
    public var sharedQuote: Double
    /// The share that another original explains better.
    public var otherSource: Double
    /// The share of everything else.
    public var new: Double
  }

  /// A labelled stretch of the suspect's page text.
  public struct LabelRecord: Sendable, Codable {
    /// The label.
    public var label: PageBudget.Label
    /// The scalars before it.
    public var offset: Int
    /// The scalars of it.
    public var length: Int
    /// The words of it.
    public var words: Int
  }

  /// One step of a row's difference, with its words.
  public struct EditRecord: Sendable, Codable {
    /// `equal`, `inserted`, `deleted` or `replaced`.
    public var kind: String
    /// The original's words; empty for an insertion.
    public var original: String
    /// The suspect's words; empty for a deletion.
    public var suspect: String
  }

  /// A row of the aligned reader.
  public struct RowRecord: Sendable, Codable {
    /// The original's side.
    public var original: ScalarSpan
    /// The suspect's side.
    public var suspect: ScalarSpan
    /// The difference in words.
    public var edits: [EditRecord]
    /// The original's side as it stands there, with what lies between the words.
    public var originalText: String?
    /// The suspect's side as it stands there, with what lies between the words.
    public var suspectText: String?
  }

  /// An aligned passage.
  public struct PassageRecord: Sendable, Codable {
    /// The suspect's side.
    public var suspect: ScalarSpan
    /// The original's side.
    public var original: ScalarSpan
    /// How it was made.
    public var mechanism: Mechanism
    /// Whether it repeats an earlier one of the suspect.
    public var `repeat`: Bool
    /// The rows of the aligned reader; left out of `compare --format jsonl`, present in reports.
    public var rows: [RowRecord]?
  }

  /// A stretch with its text.
  public struct Reading: Sendable, Codable {
    /// The scalars before it.
    public var offset: Int
    /// The scalars of it.
    public var length: Int
    /// Its text.
    public var text: String
  }

  /// Two readings of one quotation.
  public struct QuotationRecord: Sendable, Codable {
    /// The original's reading.
    public var original: Reading
    /// The suspect's reading.
    public var suspect: Reading
    /// 1 is identical.
    public var fidelity: Double
    /// `kept`, `shortened`, `altered`, `unquoted` or `added`; `differs` where it is only set beside a stand-in.
    public var status: String
    /// The person quoted.
    public var speaker: String?
  }

  /// Two readings of one fact.
  public struct FactRecord: Sendable, Codable {
    /// `name`, `number`, `date` or `negation`.
    public var kind: String
    /// The original's words, if any.
    public var original: String?
    /// The suspect's words, if any.
    public var suspect: String?
    /// `kept`, `altered`, `dropped`, `added` or `updated`; `differs` where it is only set beside a stand-in.
    public var status: String
    /// The scalars before the original's words.
    public var originalOffset: Int?
    /// The scalars before the suspect's words.
    public var suspectOffset: Int?
  }

  /// A replaced word.
  public struct SubstitutionRecord: Sendable, Codable {
    /// The original's word.
    public var original: String
    /// The suspect's word.
    public var replacement: String
    /// How often.
    public var count: Int
    /// Whether the two are synonyms.
    public var synonym: Bool
  }

  /// The pair's id; in reports the case's id.
  public var id: String
  /// How the suspect stands to the story.
  public var relation: Relation
  /// How it was made; nil unless derived or undetermined.
  @ExplicitNull public var mechanism: Mechanism?
  /// The main part of a mixed mechanism.
  @ExplicitNull public var mainMechanism: Mechanism?
  /// The probability of the mechanism named.
  @ExplicitNull public var mechanismConfidence: Double?
  /// The second most likely mechanism.
  @ExplicitNull public var runnerUp: Mechanism?
  /// The second most likely relation.
  public var relationRunnerUp: Relation?
  /// How it was put out.
  public var channel: Channel
  /// The probability that the suspect derives from the original.
  public var score: Double
  /// `whole`, `part` or `none`.
  public var assessed: String
  /// Why not the whole.
  public var assessedReason: String?
  /// The plagiarism ratio; nil where no word can be judged.
  @ExplicitNull public var derivedRatio: Double?
  /// The shares of the region's words.
  public var budget: Shares
  /// The counts behind the shares.
  public var words: PageBudget
  /// The labelled stretches; in reports only.
  public var labels: [LabelRecord]?
  /// The aligned passages.
  public var passages: [PassageRecord]
  /// The sentence pairs that the verdict rests on where no passage could be aligned; in reports only, nil where there
  /// are none. No figure counts their words.
  public var chain: [RowRecord]?
  /// The replaced words.
  public var substitutions: [SubstitutionRecord]
  /// Quotations beside each other.
  public var quotations: [QuotationRecord]
  /// Facts beside each other.
  public var facts: [FactRecord]
  /// What speaks for and against.
  public var reasons: [Reason]
}
