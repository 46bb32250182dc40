// SPDX-License-Identifier: Apache-2.0

/// What the sentences of a suspect share with those of an original, weighed in memory that serves one sentence after the other.
struct SentenceSimilarity {
  /// What one sentence of the suspect shares with one of the original: the weight of its stems, of those outside quotations, and of those
  /// that are neither names nor numbers.
  struct Shared {
    var all: Float = 0
    var masked: Float = 0
    var lower: Float = 0
  }

  let mine: SentenceColumns
  let theirs: SentenceColumns
  /// For each stem of the suspect its number in the original, and where its synonyms begin among ``synonyms``.
  let exact: UnsafeBufferPointer<Int32>
  let synonymOffsets: UnsafeBufferPointer<Int32>
  let synonyms: UnsafeBufferPointer<Int32>
  /// For each sentence of the original what the last one counted shares with it, ``touched`` of them; above 0 for each of those, for
  /// no stem weighs nothing.
  let shared: UnsafeMutableBufferPointer<Shared>
  let touched: UnsafeMutableBufferPointer<Int32>
  /// For each stem of the original the pair of sentences, by its running number, that it was last open in; and one more.
  let marks: UnsafeMutableBufferPointer<Int32>
  /// The synonyms of all stems of the sentence counted, one behind the other, each with the stem that it is a synonym of.
  let answers: UnsafeMutableBufferPointer<(stem: Int32, synonym: Int32)>

  /// Weighs what a sentence of the suspect shares with each sentence of the original.
  ///
  /// - Returns: How many sentences of the original share anything; they stand in ``touched``.
  func count(_ sentence: Int) -> Int {
    var count = 0
    for place in mine.range(of: sentence) {
      let stem = Int(mine.stems[place])
      let counterpart = Int(exact[stem])
      guard counterpart >= 0 else { continue }
      let weight = mine.weights[stem]
      let trait = mine.traits[place]
      for posting in Int(theirs.postingOffsets[counterpart])..<Int(theirs.postingOffsets[counterpart + 1]) {
        let other = Int(theirs.postings[posting])
        // Without branches, as none of them could be foreseen.
        touched[count] = Int32(other)
        count &+= shared[other].all == 0 ? 1 : 0
        let both = trait.intersection(theirs.postingTraits[posting])
        shared[other].all += weight
        shared[other].masked += both.contains(.unquoted) ? weight : 0
        shared[other].lower += both.contains([.unquoted, .lowerCase]) ? weight : 0
      }
    }
    return count
  }

  /// Lays the synonyms of a sentence's stems out for ``synonymWeight(of:beside:answers:number:)``.
  ///
  /// - Returns: How many there are.
  func gatherAnswers(of sentence: Int) -> Int {
    var count = 0
    for place in mine.range(of: sentence) {
      let stem = mine.stems[place]
      for index in Int(synonymOffsets[Int(stem)])..<Int(synonymOffsets[Int(stem) + 1]) {
        answers[count] = (stem, synonyms[index])
        count += 1
      }
    }
    return count
  }

  /// The weight of the words of a sentence that only a synonym answers: each word of the original serves one word of the suspect at most.
  ///
  /// - Parameters:
  ///   - sentence: The sentence of the suspect whose answers were gathered.
  ///   - other: The sentence of the original.
  ///   - count: The number of answers.
  ///   - number: Another one for each call, from 1 on.
  /// - Returns: The weight, a synonym counting less than the word itself.
  func synonymWeight(of sentence: Int, beside other: Int, answers count: Int, number: Int32) -> Float {
    for place in theirs.range(of: other) { marks[Int(theirs.stems[place])] = number }
    var unmatched = 0
    for place in mine.range(of: sentence) {
      // Words without a counterpart look at a mark that nobody sets.
      let counterpart = Int(exact[Int(mine.stems[place])])
      let slot = counterpart < 0 ? marks.count - 1 : counterpart
      let isOpen = marks[slot] == number
      marks[slot] = isOpen ? 0 : marks[slot]
      unmatched &+= isOpen ? 0 : 1
    }
    guard unmatched > 0 else { return 0 }
    var gained: Float = 0
    var answered: Int32 = -1
    for index in 0..<count where marks[Int(answers[index].synonym)] == number {
      let (stem, synonym) = answers[index]
      guard stem != answered else { continue }
      answered = stem
      marks[Int(synonym)] = 0
      gained += SentenceLinks.synonymWeight * (mine.weights[Int(stem)] + theirs.weights[Int(synonym)]) / 2
    }
    return gained
  }
}
