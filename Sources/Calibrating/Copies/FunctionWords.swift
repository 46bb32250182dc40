// SPDX-License-Identifier: Apache-2.0

/// Exchanges function words and set phrases, which plain spinners leave alone and real ones do not.
struct FunctionWords {
  /// Whose phrases are taken.
  enum Style: Sendable {
    /// A spinner's, which fit nowhere in particular.
    case careless
    /// A writer's.
    case careful
  }

  /// The share of the phrases found that are exchanged.
  let strength: Double
  var style = Style.careless

  /// A writer's phrases and what stands for them as well.
  static let carefulPhrases: [(String, [String])] = [
    ("according to", ["as reported by", "in the words of"]), ("as well as", ["and", "along with"]),
    ("more than", ["over", "upwards of"]), ("less than", ["under", "fewer than"]), ("at least", ["no fewer than"]),
    ("such as", ["including", "like"]), ("because of", ["due to", "owing to"]), ("in order to", ["to"]),
    ("so far", ["to date", "until now"]), ("a number of", ["several", "some"]), ("has been", ["was"]),
    ("have been", ["were"]), ("he said", ["he added", "he told reporters", "he explained"]),
    ("she said", ["she added", "she told reporters", "she explained"]), ("said that", ["said", "noted that"]),
    ("one of the", ["among the"]), ("some of", ["a few of"]), ("part of", ["a portion of"]),
    ("said", ["noted", "explained", "told reporters"]), ("but", ["though", "yet", "however,"]), ("also", ["too", ""]),
    ("about", ["around", "roughly", "some"]), ("after", ["following", "once"]), ("before", ["prior to", "ahead of"]),
    ("because", ["since", "as"]), ("while", ["as", "whereas"]), ("during", ["in", "over"]), ("which", ["that"]),
    ("when", ["as", "once"]), ("if", ["should"]), ("until", ["till"]), ("through", ["via"]), ("over", ["more than"]),
    ("many", ["a large number of", "plenty of"]), ("most", ["the majority of"]), ("some", ["a few", "several"]),
    ("other", ["further"]), ("will", ["is to", "is set to"]), ("would", ["was to"]), ("can", ["is able to"]),
    ("must", ["has to"]), ("only", ["just"]), ("still", ["even so"]), ("now", ["currently", "today"]),
    ("however", ["but", "even so"]), ("it is", ["this is"]), ("there are", ["it has"]), ("the", ["a", "this", "its"]),
    ("a", ["one", "the"]), ("their", ["the"]), ("they", ["these"]), ("he", ["the man"]), ("his", ["the"]),
    ("in", ["across", "during"]), ("on", ["upon"]), ("by", ["through"]), ("to", ["so as to"]), ("of", ["from"]),
  ]

  /// A spinner's phrases and what stands for them; written for this purpose.
  static let phrases: [(String, [String])] = [
    ("according to", ["in line with", "as per", "based on"]), ("as well as", ["in addition to", "together with"]),
    ("more than", ["over", "greater than", "upwards of"]), ("less than", ["under", "lower than"]),
    ("at least", ["no less than", "a minimum of"]), ("such as", ["like", "akin to"]),
    ("because of", ["due to", "owing to"]), ("in order to", ["to", "so as to"]), ("so far", ["to date", "up to now"]),
    ("a number of", ["several", "various"]), ("has been", ["was", "has been being"]), ("have been", ["were"]),
    ("had been", ["was", "were"]), ("he said", ["he mentioned", "he stated"]),
    ("she said", ["she added", "she noted"]),
    ("they said", ["they mentioned"]), ("said that", ["stated that", "mentioned"]), ("there are", ["there exist"]),
    ("one of the", ["among the", "one among the"]), ("some of", ["a few of"]), ("part of", ["a portion of"]),
    ("said", ["mentioned", "stated", "added", "remarked"]), ("says", ["states", "mentions"]),
    ("told", ["informed", "advised"]), ("but", ["however", "yet"]), ("also", ["additionally", "too", "as well"]),
    ("about", ["round", "roughly", "concerning"]), ("after", ["following", "in the wake of"]),
    ("before", ["earlier than", "prior to"]), ("because", ["since", "as a result of", "as"]),
    ("while", ["whereas", "whilst"]), ("during", ["throughout", "in the course of"]),
    ("with", ["alongside", "along with"]),
    ("without", ["with out", "lacking"]), ("against", ["towards", "in opposition to"]), ("between", ["among", "amid"]),
    ("which", ["that", "which has"]), ("who", ["that"]), ("when", ["once", "as soon as"]),
    ("if", ["in case", "should"]),
    ("until", ["till", "up to"]), ("since", ["from"]), ("through", ["via", "by way of"]),
    ("over", ["greater than", "on"]),
    ("under", ["beneath", "below"]), ("many", ["a lot of", "numerous"]), ("most", ["nearly all", "many"]),
    ("some", ["a few", "certain"]), ("other", ["different"]), ("another", ["one other", "a further"]),
    ("will", ["is going to", "would"]), ("would", ["will", "might"]), ("could", ["might", "may"]),
    ("can", ["is able to"]),
    ("must", ["has to", "needs to"]), ("may", ["might"]), ("should", ["ought to"]), ("is", ["stays", "remains"]),
    ("was", ["had been", "is"]), ("has", ["had", "possesses"]), ("have", ["had"]), ("not", ["by no means"]),
    ("only", ["solely", "just"]), ("even", ["indeed"]), ("still", ["nonetheless"]),
    ("now", ["at present", "currently"]),
    ("then", ["after that"]), ("here", ["on this place"]), ("where", ["the place", "in which"]), ("the", ["this", ""]),
    ("a", ["one", "the"]), ("an", ["the"]), ("of", ["from"]), ("in", ["within", "inside"]), ("on", ["upon"]),
    ("for", ["of", "to"]), ("by", ["via", "from"]), ("from", ["out of"]), ("to", ["in the direction of"]),
    ("their", ["its"]), ("they", ["these"]), ("its", ["their"]), ("all", ["every"]), ("both", ["each"]),
    ("first", ["1st"]), ("two", ["2"]), ("three", ["3"]), ("four", ["4"]), ("five", ["5"]), ("six", ["6"]),
  ]

  /// The phrases by their first word, the longest first.
  private static let careless = byFirstWord(phrases)
  private static let careful = byFirstWord(carefulPhrases)

  private static func byFirstWord(
    _ phrases: [(String, [String])]
  ) -> [String: [(words: [String], replacements: [String])]] {
    var table: [String: [(words: [String], replacements: [String])]] = [:]
    for (phrase, replacements) in phrases {
      let words = phrase.split(separator: " ").map(String.init)
      table[words[0], default: []].append((words, replacements))
    }
    return table.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  /// A sentence with function words exchanged.
  func rewritten(_ sentence: String, using random: inout RandomSource) -> String {
    var pieces = Pieces(sentence)
    let places = pieces.pieces.indices.filter { pieces.pieces[$0].isWord }
    let table = style == .careful ? Self.careful : Self.careless
    var next = 0
    while next < places.count {
      let lower = pieces.pieces[places[next]].text.lowercased()
      var step = 1
      for (words, replacements) in table[lower] ?? [] {
        guard next + words.count <= places.count else { continue }
        let matches = words.indices.allSatisfy { pieces.pieces[places[next + $0]].text.lowercased() == words[$0] }
        // The shortest words stand everywhere: exchanging each of them would leave no sentence.
        let chance = words == [lower] && lower.utf8.count <= 3 ? strength / 4 : strength
        guard matches, random.chance(chance) else { continue }
        guard let replacement = replacements.randomElement(using: &random) else { continue }
        let isCapital = pieces.pieces[places[next]].text.first?.isUppercase == true
        pieces.pieces[places[next]].text =
          isCapital ? replacement.prefix(1).uppercased() + replacement.dropFirst() : replacement
        for word in words.indices.dropFirst() { pieces.pieces[places[next + word]].text = "" }
        step = words.count
        break
      }
      next += step
    }
    return pieces.sentence
  }
}
