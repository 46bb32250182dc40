// SPDX-License-Identifier: Apache-2.0

internal import Foundation

/// Rewrites as a person or a language model does, as far as rules can: sentences turned round, merged, split and
/// shortened, words and function words exchanged together, attributions recast.
struct Rewriter {
  let thesaurus: Thesaurus
  /// How far the rewriting goes, 0 to 1.
  let strength: Double

  /// How much the order of what is told changes, beside the wording.
  var reordering = 1.0
  /// How often the whole is gone through.
  var rounds = 1

  /// A rewritten text.
  func rewritten(_ draft: Draft, using random: inout RandomSource) -> Draft {
    var draft = draft
    for _ in 0..<rounds { draft = rewrittenOnce(draft, using: &random) }
    return draft
  }

  private func rewrittenOnce(_ draft: Draft, using random: inout RandomSource) -> Draft {
    let order = SentenceOrder(
      moving: min(1, 0.35 * strength * reordering), merging: 0.35 * strength, splitting: 0.5 * strength,
      dropping: 0.3 * strength)
    var spinner = Spinner(thesaurus: thesaurus, strength: 0.7 * strength, wide: true, sparesQuotations: true)
    spinner.fluency = 1
    let functionWords = FunctionWords(strength: 0.6 * strength, style: .careful)
    let editor = LightEditor(thesaurus: thesaurus, strength: 0.5 * strength)
    var random = random
    let reordered = editor.edited(order.reordered(draft, using: &random), using: &random)
    return reordered.mapSentences { sentence in
      var sentence = sentence
      if random.chance(0.5 * strength) { sentence = Self.reported(sentence) }
      if random.chance(0.7 * strength) { sentence = recast(shortened(sentence, using: &random), using: &random) }
      sentence = functionWords.rewritten(spinner.spun(sentence, using: &random), using: &random)
      return Self.condensed(sentence, strength: 0.35 * strength, using: &random)
    }
  }

  /// A sentence without some of the words that can go: those whose neighbours stand side by side as well.
  private static func condensed(_ sentence: String, strength: Double, using random: inout RandomSource) -> String {
    var pieces = Pieces(sentence)
    var last = -1
    for index in pieces.pieces.indices where pieces.pieces[index].isWord && index > last {
      guard !pieces.pieces[index].isQuoted, pieces.pieces[index].text.first?.isLowercase == true,
        let previous = pieces.word(before: index), let next = pieces.word(after: index),
        FluentChoice.goTogether(previous, next), random.chance(strength)
      else { continue }
      pieces.pieces[index].text = ""
      last = index + 2
    }
    return pieces.sentence
  }

  /// `"We will stay," the minister said.` as `The minister said that they will stay.`
  private static func reported(_ sentence: String) -> String {
    let parts = sentence.split(omittingEmptySubsequences: false) { "\"“”".contains($0) }
    guard parts.count == 3, parts[0].isEmpty, parts[2].utf8.count > 8 else { return sentence }
    let persons = ["we": "they", "i": "they", "our": "their", "my": "their", "us": "them", "me": "them"]
    let words = parts[1].split(separator: " ").map { persons[$0.lowercased()] ?? String($0) }
    let attribution = parts[2].trimmingCharacters(in: CharacterSet(charactersIn: " .,"))
    var said = words.joined(separator: " ")
    while let last = said.last, ",.".contains(last) { said.removeLast() }
    return attribution.prefix(1).uppercased() + attribution.dropFirst() + " that " + said.prefix(1).lowercased()
      + said.dropFirst() + "."
  }

  /// A sentence without one of its inserted clauses.
  private func shortened(_ sentence: String, using random: inout RandomSource) -> String {
    var parts = sentence.split(separator: ", ").map(String.init)
    guard parts.count > 2, !sentence.contains("\""), random.chance(strength) else { return sentence }
    parts.remove(at: 1)
    return parts.joined(separator: " ")
  }

  /// "The minister said the road was shut." as "The road was shut, the minister said.", and clauses turned round.
  private func recast(_ sentence: String, using random: inout RandomSource) -> String {
    guard sentence.hasSuffix("."), !sentence.contains("\"") else { return sentence }
    for verb in [" said that ", " said "] {
      let parts = sentence.split(separator: verb, maxSplits: 1)
      guard parts.count == 2, parts[0].split(separator: " ").count < 12, parts[1].split(separator: " ").count > 4 else {
        continue
      }
      let statement = parts[1].dropLast()
      if random.chance(0.5) {
        return "According to " + parts[0].prefix(1).lowercased() + parts[0].dropFirst() + ", " + statement + "."
      }
      return statement.prefix(1).uppercased() + statement.dropFirst() + ", " + parts[0].prefix(1).lowercased()
        + parts[0].dropFirst() + " said."
    }
    for joint in [" after ", " as ", " because ", " while ", " when ", " before ", " despite "] {
      let parts = sentence.dropLast().split(separator: joint, maxSplits: 1)
      guard parts.count == 2, parts.allSatisfy({ $0.split(separator: " ").count > 3 }) else { continue }
      let opening = joint.trimmingCharacters(in: .whitespaces)
      return opening.prefix(1).uppercased() + opening.dropFirst() + " " + parts[1] + ", "
        + parts[0].prefix(1).lowercased() + parts[0].dropFirst() + "."
    }
    return sentence
  }
}
