// SPDX-License-Identifier: Apache-2.0

import Language
import Testing

@testable import Extraction

@Suite struct TemplateResidueRuleTests {
  @Test(arguments: [
    "{{ post.title }}",
    "[caption id=\"a_1\" width=\"300\"]",
    "%%sep%% %%sitename%%",
    "<?php the_title(); ?>",
    "[embed]https://video.example/1[/embed]",
    "Posted by %s on %s",
    "${headline}",
    "\\n\",\"author\":\"Ines\",\"body\":\"The pier was closed on Monday after divers found a crack.\",\"type\":\"text\"",
    "{Quick|Fast|Rapid}",
  ])
  func `knows the line as what it is`(line: String) {
    #expect(RuleProbe.reason(TemplateResidueRule(), line) != nil)
  }

  @Test(arguments: [
    "[laughs] He never came back.",
    "The rate rose 5% in May and 6% in June.",
    "Prices (in {euro}) fell.",
    "[The mayor] was not there.",
    "$$0\\to{{\\mathcal{F}}_{1}}\\to{{\\mathcal{F}}_{2}}\\to 0$$",
    "Let ${\\mathcal{X}}$ be the set of all ports and ${{\\cal Y}}$ the set of all ships.",
    "We first show that the flow $\\phi_{t}$ keeps the form $\\omega_{0}$ for small times, and then that every point of the surface returns to the set $U_{k}$ after finitely many steps of the map.",
  ])
  func `leaves an honest line alone`(line: String) {
    #expect(RuleProbe.reason(TemplateResidueRule(), line) == nil)
  }

  @Test(arguments: [
    ("The {mayor|city manager} spoke on Monday, and nobody objected.", "{mayor|city manager}", "The mayor spoke"),
    ("It was the first time {that a} pier had been closed for good.", "{that a}", "time that a pier"),
  ])
  func `what a spinner left within a sentence is told, and its first choice read`(
    line: String, residue: String, text: String
  ) {
    let article = Page.article(Page.html("<article>\(Page.paragraphsAsMarkup(Page.paragraphs + [line]))</article>"))
    #expect(article.junk.map { article.pageText.string(in: $0.range) } == [residue])
    #expect(article.junk.first?.kind == .templateResidue)
    #expect(article.text.contains(text))
    #expect(article.blocks.count == Page.paragraphs.count + 1)
  }
}
