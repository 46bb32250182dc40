// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Extraction

@Suite struct PhotoCreditRuleTests {
  @Test(arguments: [
    "Photo: Ines Holloway",
    "Photo by Ines Holloway",
    "Ines Holloway/Reuters",
    "Ines Holloway | AFP | Getty Images",
    "Image courtesy of the museum",
    "(Photo by Ines Holloway/Getty Images)",
    "Featured image: Colburn council",
    "(NPA Photo/Ines Holloway)",
    "NPA Photo/Ines Holloway",
  ])
  func `knows the line as what it is`(line: String) {
    #expect(RuleProbe.reason(PhotoCreditRule(), line) != nil)
  }

  @Test(arguments: [
    "Photo albums were dried on lines across the street.",
    "Image after image showed the same street.",
    "Reuters reported the sale on Friday.",
    "The credit rating of the county was cut.",
    "A photo/video pass costs two dollars",
    "(The photo and the letter are in the museum)",
  ])
  func `leaves an honest line alone`(line: String) {
    #expect(RuleProbe.reason(PhotoCreditRule(), line) == nil)
  }
}
