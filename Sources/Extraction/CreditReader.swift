// SPDX-License-Identifier: Apache-2.0

internal import Language

/// Reads dateline, credit and contributor lines out of an article's own blocks, where they stay.
struct CreditReader {
  let wires: WireList

  /// Fills in dateline, credit, wire and the claims that the text makes.
  func read(into article: inout Article) {
    readDateline(&article)
    readCredits(&article)
  }

  private func readDateline(_ article: inout Article) {
    for block in article.blocks.prefix(4) {
      let bytes = article.pageText.utf8[block.range]
      guard let dateline = DatelineForm(bytes.prefix(160), wires: wires) else { continue }
      article.dateline = dateline.text
      article.provenance.append(ProvenanceClaim(key: "dateline", value: dateline.text, from: "text"))
      if let wire = dateline.wire {
        article.wire = wire.name
        article.credit = wire.name
      }
      return
    }
  }

  private func readCredits(_ article: inout Article) {
    let tail = article.blocks.suffix(8)
    for block in tail {
      let bytes = article.pageText.utf8[block.range]
      guard let credit = CreditForm(bytes, wires: wires) else { continue }
      article.provenance.append(ProvenanceClaim(key: credit.key, value: credit.text, from: "text"))
      if let wire = credit.wire, article.wire == nil || credit.key == "credit" {
        article.wire = article.wire ?? wire.name
      }
      if article.credit == nil || credit.key == "credit" { article.credit = credit.text }
    }
    // What was set aside can still name an agency; that is evidence, never the credit of the text.
    for item in article.junk where [.syndicationNotice, .copyrightLine, .sourceLink].contains(item.kind) {
      let bytes = article.pageText.utf8[item.range]
      guard bytes.count < 600 else { continue }
      article.provenance.append(
        ProvenanceClaim(
          key: item.kind.rawValue, value: String(decoding: bytes, as: UTF8.self), from: "junk of the region"))
      if article.wire == nil, let mention = wires.firstMention(in: bytes) {
        article.wire = mention.wire.name
        article.credit = article.credit ?? mention.wire.name
      }
    }
  }
}
