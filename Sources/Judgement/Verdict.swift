// SPDX-License-Identifier: Apache-2.0

public import Comparison
public import Extraction

/// What is said of one suspect against one story: relation, mechanism, channel, figures and the evidence for and against.
public struct Verdict: Sendable {
  /// How the suspect stands to the story.
  public var relation: Relation
  /// The calibrated probability that the suspect derives from the original, 0 to 1, neither rounded nor clipped.
  public var score: Double
  /// The second most likely relation.
  public var relationRunnerUp: Relation?
  /// How the text was made; nil unless derived or undetermined.
  public var mechanism: Mechanism?
  /// The main part where the mechanism is mixed, else the mechanism itself.
  public var mainMechanism: Mechanism?
  /// The calibrated probability of the mechanism named, 0 to 1.
  public var mechanismConfidence: Double?
  /// The second most likely mechanism.
  public var runnerUp: Mechanism?
  /// How it was put out.
  public var channel: Channel
  /// How much of the suspect was assessed.
  public var assessed: Assessment
  /// What the words of the page are.
  public var budget: PageBudget
  /// The labelled stretches that the budget counts, in order.
  public var labels: [LabelledRange]
  /// The aligned passages in the suspect's order, copies of a repeated body included.
  public var passages: [JudgedPassage]
  /// The sentence pairs that the verdict rests on where no passage could be aligned; else empty. No figure counts them.
  public var chain: [AlignedRow]
  /// The replaced words, the most frequent first.
  public var substitutions: [Substitution]
  /// Quotations beside each other.
  public var quotations: [QuotationPair]
  /// Facts beside each other.
  public var facts: [FactPair]
  /// The strongest reasons first, those for the verdict before those against it.
  public var reasons: [Reason]

  /// A verdict with its relation; everything else starts out empty.
  public init(relation: Relation, score: Double, channel: Channel, assessed: Assessment, budget: PageBudget) {
    self.relation = relation
    self.score = score
    self.channel = channel
    self.assessed = assessed
    self.budget = budget
    self.labels = []
    self.passages = []
    self.chain = []
    self.substitutions = []
    self.quotations = []
    self.facts = []
    self.reasons = []
  }
}

extension Verdict {
  /// What a suspect took from another story reads differently there; it was not altered from this one.
  mutating func leaveOpenWhatWasAltered() {
    quotations.removeAll { $0.status == .added }
    for index in quotations.indices where quotations[index].status == .altered { quotations[index].status = .differs }
    for index in facts.indices where facts[index].status == .altered { facts[index].status = .differs }
  }
}
