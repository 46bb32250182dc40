// SPDX-License-Identifier: Apache-2.0

/// Changes how sentences follow one another: moved, merged, split, left out.
struct SentenceOrder {
  /// The probability that a sentence moves a few places, of its neighbour being joined to it, of being cut in two and of
  /// being left out.
  var moving = 0.0
  var merging = 0.0
  var splitting = 0.0
  var dropping = 0.0
  /// How many paragraphs further up or down a moved one may stand.
  var reach = 4.0

  static let connectives = [", and ", ", while ", "; ", ", as ", ", with the news that ", ", adding that "]
  static let cuts = [", and ", ", but ", ", which ", ", who ", "; ", ", while ", ", as "]
  static let openings = [", and ": "And ", ", but ": "But ", ", which ": "This ", ", who ": "The latter "]

  /// The text in its new order.
  func reordered(_ draft: Draft, using random: inout RandomSource) -> Draft {
    var paragraphs: [[String]] = []
    for paragraph in draft.paragraphs {
      var sentences: [String] = []
      for sentence in paragraph {
        if random.chance(dropping) { continue }
        if let last = sentences.last, random.chance(merging) {
          sentences[sentences.count - 1] = merged(last, sentence, using: &random)
        } else if random.chance(splitting), let parts = split(sentence) {
          sentences += parts
        } else {
          sentences.append(sentence)
        }
      }
      paragraphs.append(sentences)
    }
    if moving > 0 { paragraphs = moved(paragraphs, using: &random) }
    return Draft(paragraphs: paragraphs.filter { !$0.isEmpty })
  }

  private func merged(_ first: String, _ second: String, using random: inout RandomSource) -> String {
    guard first.hasSuffix("."), let connective = Self.connectives.randomElement(using: &random) else {
      return first + " " + second
    }
    return first.dropLast() + connective + second.prefix(1).lowercased() + second.dropFirst()
  }

  private func split(_ sentence: String) -> [String]? {
    guard !sentence.contains("\"") else { return nil }
    for cut in Self.cuts {
      let parts = sentence.split(separator: cut, maxSplits: 1)
      guard parts.count == 2, parts.allSatisfy({ $0.split(separator: " ").count > 4 }) else { continue }
      let rest = parts[1]
      let opening = Self.openings[cut] ?? ""
      let second = opening.isEmpty ? rest.prefix(1).uppercased() + rest.dropFirst() : opening + rest
      return [parts[0] + ".", second]
    }
    return nil
  }

  private func moved(_ paragraphs: [[String]], using random: inout RandomSource) -> [[String]] {
    let keyed = paragraphs.enumerated().map { place, paragraph in
      (
        key: Double(place) + (random.chance(moving) ? random.number(in: -reach...reach) : 0), place: place,
        paragraph: paragraph
      )
    }
    return keyed.sorted { $0.key != $1.key ? $0.key < $1.key : $0.place < $1.place }.map(\.paragraph)
  }
}
