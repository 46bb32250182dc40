// SPDX-License-Identifier: Apache-2.0

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
}
