// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Judgement

@Suite struct MixtureTests {
  private let limits = MixtureLimits(leastGain: 2, leastShare: 0.2, precision: 0.9)

  private func stretch(_ words: Int, _ mechanism: Mechanism, _ probability: Double = 0.95) -> Mixture.Stretch {
    let other: Mechanism = mechanism == .verbatim ? .rewrite : .verbatim
    return Mixture.Stretch(words: words, chances: [(mechanism, probability), (other, 1 - probability)])
  }

  @Test func `a copied part and a spun part are a mixture, the longer one its main part`() throws {
    let mixture = try #require(
      Mixture([stretch(100, .verbatim), stretch(300, .thesaurusSpin)], limits: limits))
    #expect(mixture.main == .thesaurusSpin)
    #expect(mixture.second == .verbatim)
  }

  @Test func `mechanisms of one group are no mixture`() {
    #expect(Mixture([stretch(200, .verbatim), stretch(200, .lightEdit)], limits: limits) == nil)
    #expect(Mixture([stretch(200, .rewrite), stretch(200, .backTranslation)], limits: limits) == nil)
  }

  @Test func `a small or doubtful part does not make a mixture`() {
    #expect(Mixture([stretch(100, .verbatim), stretch(900, .thesaurusSpin)], limits: limits) == nil)
    let doubtful = Mixture.Stretch(words: 200, chances: [(.verbatim, 0.6), (.thesaurusSpin, 0.4)])
    #expect(Mixture([doubtful, stretch(300, .thesaurusSpin)], limits: limits) == nil)
  }

  // A light edit with one paragraph that read a little more like a rewrite was called mixed.
  @Test func `one stretch that leans to another mechanism does not make a mixture`() {
    let leaning = Mixture.Stretch(
      words: 90, chances: [(.lightEdit, 0.15), (.backTranslation, 0.45), (.rewrite, 0.4)])
    #expect(Mixture([leaning, stretch(160, .lightEdit, 0.9)], limits: limits) == nil)
  }

  // A page whose copied third fell into a sure stretch and a likely one was called a translation throughout.
  @Test func `a likely stretch counts beside a sure one of its group`() throws {
    let rest = Array(repeating: stretch(100, .backTranslation), count: 3)
    let mixture = try #require(
      Mixture([stretch(100, .verbatim), stretch(90, .lightEdit, 0.85)] + rest, limits: limits))
    #expect(mixture.main == .backTranslation)
    #expect(mixture.second == .verbatim)
  }

  @Test func `no stretches are no mixture`() {
    #expect(Mixture([], limits: limits) == nil)
  }
}
