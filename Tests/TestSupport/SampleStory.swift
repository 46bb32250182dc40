// SPDX-License-Identifier: Apache-2.0

/// An invented wire story and pages made from it, for tests that need some text and not the fixtures.
public enum SampleStory {
  /// The paragraphs of the story.
  public static let paragraphs = [
    "HALVERTON (LSP) — The harbour bridge at Halverton will stay closed until the end of October after divers found cracks in two of its nine piers, the transport ministry said on Tuesday.",
    "Engineers who inspected the bridge for three days counted 41 cracks, the longest of them measuring 2.3 metres, according to a report that the ministry published in the evening.",
    "“We would rather explain a long detour than a short tragedy,” Transport Minister Ilse Marwick told reporters on the quay, where fishermen had waited since dawn for news about the ferry.",
    "The closure cuts the island suburb of Teasel Point, home to 18,400 people, off from the main road. A ferry that carries 120 cars an hour is to begin on Thursday, Marwick said.",
    "Shopkeepers on the island fear for the season. “October is when we earn our winter,” said Dorrit Vane, who runs a chandlery beside the old customs house with her two brothers.",
    "The bridge was opened in 1968 and last repaired eleven years ago, when contractors replaced the bearings of its northern span at a cost of 6.2 million crowns.",
    "An opposition lawmaker, Per Anselm, demanded to know why warnings from harbour pilots in March had led to no inspection until a barge struck the third pier last month.",
    "The ministry said that it had asked the university in Brandmoor to examine samples of the concrete, and that first results were expected within two weeks.",
  ]

  /// The story as a text file.
  public static let text =
    "Cracked piers keep Halverton bridge closed until end of October\n\n" + paragraphs.joined(separator: "\n\n") + "\n"

  /// The story on a web page, word for word.
  public static let page = html(title: "Halverton bridge stays closed", paragraphs: paragraphs)

  /// An unrelated report.
  public static let unrelated = html(
    title: "Village choir turns fifty",
    paragraphs: [
      "The choir of Lower Penning sings its fiftieth summer concert this weekend, and for once nobody has to bring a chair of their own.",
      "Its founder, the retired baker Odo Klinge, remembers four singers and a piano that had lost its lowest octave in a flood.",
      "Today 63 people rehearse every Wednesday in the hall above the fire station, which smells of varnish and of rubber boots.",
      "They will perform songs in five languages, among them a lullaby that Klinge wrote when his first granddaughter was born.",
      "Tickets cost nothing. A hat goes round for the roof of the chapel, which has leaked over the second row since January.",
    ]
  )

  /// A web page of paragraphs with what usually stands around them.
  public static func html(title: String, paragraphs: [String]) -> String {
    """
    <!DOCTYPE html>
    <html lang="en"><head><meta charset="utf-8"><title>\(title) | The Daily Lantern</title></head>
    <body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
    <article><h1>\(title)</h1>
    \(paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n"))
    </article><footer>All pages of the Lantern</footer></body></html>

    """
  }
}
