// SPDX-License-Identifier: Apache-2.0

import Language

/// The content words of each sentence as sets of stems, and for each stem the sentences that hold it.
struct SentenceVectors: Sendable {
  /// No stem is followed into more sentences than this: a body that stands a thousand times stays linear.
  static let longestPostings = 48

  /// What is known of a stem in one sentence.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt8
    /// It stands outside quotation marks too.
    static let unquoted = Traits(rawValue: 1)
    /// It is neither a name nor a number.
    static let lowerCase = Traits(rawValue: 2)
  }

  /// For each sentence where its stems begin, with the number of all at the end.
  let offsets: [Int32]
  /// The stems of the sentences, each sentence's in ascending order and once.
  let stems: [Int32]
  let traits: [Traits]
  /// For each sentence the weight of its stems.
  let masses: [Float]
  /// For each sentence the weight of its stems that stand outside quotation marks.
  let maskedMasses: [Float]
  /// For each sentence the weight of its stems that stand outside quotation marks and are neither names nor numbers.
  let lowerMasses: [Float]
  /// For each sentence its words outside quotation marks.
  let maskedWords: [Int32]
  /// For each sentence whether it belongs to a repeat.
  let isRepeat: [Bool]
  /// For each sentence the stretch that it stands in: passages end where it changes.
  let stretches: [Int32]
  /// For each stem where its postings begin.
  let postingOffsets: [Int32]
  /// The sentences of each stem in ascending order; those of repeats are not among them.
  let postings: [Int32]
  let postingTraits: [Traits]
  /// For each stem a bit for each sentence that has it, by the lowest six bits of the sentence's number; none for repeats.
  let sentenceBits: [UInt64]

  /// - Complexity: O(n log n) in the words.
  init(annotated: AnnotatedText, segments: [Segment], vocabulary: Vocabulary) {
    let tokens = annotated.tokens
    let sentences = annotated.sentences
    var offsets: [Int32] = [0]
    var stems: [Int32] = []
    var traits: [Traits] = []
    var masses: [Float] = []
    var maskedMasses: [Float] = []
    var lowerMasses: [Float] = []
    var maskedWords: [Int32] = []
    var counts = [Int32](repeating: 0, count: vocabulary.count + 1)
    var line: [UInt64] = []
    for sentence in sentences {
      line.removeAll(keepingCapacity: true)
      var unquoted: Int32 = 0
      for token in sentence.tokens {
        let flags = tokens.flags[token]
        let isUnquoted = !flags.contains(.inQuotation)
        if isUnquoted { unquoted += 1 }
        let number = vocabulary.numbers[token]
        guard number >= 0 else { continue }
        let isLowerCase = flags.isDisjoint(with: [.name, .number])
        line.append(UInt64(number) << 8 | (isUnquoted ? 1 : 0) | (isLowerCase ? 2 : 0))
      }
      line.sort()
      var mass: Float = 0
      var maskedMass: Float = 0
      var lowerMass: Float = 0
      let first = stems.count
      for entry in line {
        let stem = Int32(entry >> 8)
        let trait = Traits(rawValue: UInt8(entry & 255))
        if stems.count > first, stems[stems.count - 1] == stem {
          traits[traits.count - 1].formUnion(trait)
        } else {
          stems.append(stem)
          traits.append(trait)
        }
      }
      for index in first..<stems.count {
        let weight = vocabulary.weights[Int(stems[index])]
        mass += weight
        if traits[index].contains(.unquoted) { maskedMass += weight }
        if traits[index].contains([.unquoted, .lowerCase]) { lowerMass += weight }
      }
      offsets.append(Int32(stems.count))
      masses.append(mass)
      maskedMasses.append(maskedMass)
      lowerMasses.append(lowerMass)
      maskedWords.append(unquoted)
      if !segments[sentence.paragraph].isRepeat {
        for index in first..<stems.count { counts[Int(stems[index]) + 1] += 1 }
      }
    }
    for stem in 0..<vocabulary.count {
      counts[stem + 1] = counts[stem] + min(counts[stem + 1], Int32(Self.longestPostings))
    }
    var next = counts
    var postings = [Int32](repeating: 0, count: Int(counts[vocabulary.count]))
    var postingTraits = [Traits](repeating: [], count: postings.count)
    var sentenceBits = [UInt64](repeating: 0, count: vocabulary.count)
    for (number, sentence) in sentences.enumerated() where !segments[sentence.paragraph].isRepeat {
      let bit: UInt64 = 1 << UInt64(number & 63)
      for index in Int(offsets[number])..<Int(offsets[number + 1]) {
        let stem = Int(stems[index])
        sentenceBits[stem] |= bit
        guard next[stem] < counts[stem + 1] else { continue }
        postings[Int(next[stem])] = Int32(number)
        postingTraits[Int(next[stem])] = traits[index]
        next[stem] += 1
      }
    }
    self.offsets = offsets
    self.stems = stems
    self.traits = traits
    self.masses = masses
    self.maskedMasses = maskedMasses
    self.lowerMasses = lowerMasses
    self.maskedWords = maskedWords
    isRepeat = sentences.map { segments[$0.paragraph].isRepeat }
    stretches = sentences.map { Int32(segments[$0.paragraph].stretch) }
    postingOffsets = counts
    self.postings = postings
    self.postingTraits = postingTraits
    self.sentenceBits = sentenceBits
  }

  var count: Int { masses.count }

  /// The places of a sentence's stems in ``stems``.
  func range(of sentence: Int) -> Range<Int> { Int(offsets[sentence])..<Int(offsets[sentence + 1]) }

  /// The places of a stem's sentences in ``postings``.
  func postings(of stem: Int32) -> Range<Int> { Int(postingOffsets[Int(stem)])..<Int(postingOffsets[Int(stem) + 1]) }
}
