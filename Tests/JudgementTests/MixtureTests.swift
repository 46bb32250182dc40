// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Judgement

@Suite struct MixtureTests {
  private let limits = MixtureLimits(
    leastProbability: 0.8, leastShareBesideIntact: 0.2, leastShareOfChanged: 0.4, precision: 0.9)

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
    #expect(Mixture([stretch(200, .verbatim, 0.6), stretch(300, .thesaurusSpin)], limits: limits) == nil)
  }

  @Test func `two parts that were both changed want more words`() {
    #expect(Mixture([stretch(100, .rewrite), stretch(250, .thesaurusSpin)], limits: limits) == nil)
    #expect(Mixture([stretch(200, .rewrite), stretch(250, .thesaurusSpin)], limits: limits) != nil)
  }

  @Test func `no stretches are no mixture`() {
    #expect(Mixture([], limits: limits) == nil)
  }
}
