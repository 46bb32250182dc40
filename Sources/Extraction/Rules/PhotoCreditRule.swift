// SPDX-License-Identifier: Apache-2.0

/// Lines that say whose a picture is.
struct PhotoCreditRule: JunkRule {
  let kind = Junk.Kind.photoCredit

  private static let labels = WordSet(
    """
    photo photos photograph photographs photographer photography image images picture pictures pic pics credit credits
    illustration graphic graphics screengrab screenshot video foto fotos bild imagen imagem crédito créditos photographie
    """)
  private static let second = WordSet("by credit credits courtesy source via from copyright provided supplied shows of")
  private static let houses = WordSet(
    """
    getty shutterstock alamy unsplash istock istockphoto pixabay pexels flickr wikimedia afp reuters epa ap dpa pti ani xinhua
    bloomberg imago zuma sipa rex corbis depositphotos dreamstime adobe stock wireimage filmmagic redux magnum panos
    nurphoto anadolu tass kyodo efe ansa upi aap pa usa handout pool eyevine photoshot
    """)
  private static let pictureHouses = WordSet(
    "getty shutterstock alamy unsplash istock pixabay pexels flickr imago zuma depositphotos")
  private static let agencies = WordSet("images photos pictures photography agency press pool handout photo")
  private static let pictures = WordSet("images image photo photos pictures picture pix photography")

  private static let networks = PhraseSet("via facebook|via twitter|via instagram")
  private static let takers = PhraseSet("photo by")

  func reason(_ candidate: JunkCandidate) -> String? {
    let words = candidate.words
    guard let first = words.first, words.count <= 22, !candidate.reportsSpeech else { return nil }
    let sign = candidate.sign(behindWord: 0)
    if Self.labels.contains(first) {
      if sign == 0x3A, words.count >= 2, first != "video" || words.count <= 6 {
        return "begins with \"\(label(candidate)):\""
      }
      if words.count >= 2, Self.second.contains(words[1]), words[1] != "of", words[1] != "shows", words[1] != "from",
        !candidate.endsSentence || words.count <= 9
      {
        return "begins with \(candidate.quoted)"
      }
      if words.count >= 2, Self.labels.contains(words[1]), candidate.sign(behindWord: 1) == 0x3A || words.count <= 8,
        !candidate.endsSentence
      {
        return "begins with \(candidate.quoted)"
      }
    }
    // `Featured image: …`, `File photo: …`, `Main picture credit …`
    if words.count >= 3, words.count <= 12, Self.labels.contains(words[1]),
      candidate.sign(behindWord: 1) == 0x3A
        || Self.second.contains(words[2]) && words[2] != "of" && words[2] != "shows",
      first == "featured" || first == "file" || first == "main" || first == "cover" || first == "lead" || first == "top"
    {
      return "begins with \(candidate.quoted)"
    }
    // `File photo © …`
    if words.count >= 3, words.count <= 14, Self.labels.contains(first) || Self.labels.contains(words[1]),
      candidate.has(0xA9), !candidate.endsSentence
    {
      return "a picture and the copyright sign"
    }
    guard words.count <= 14, !candidate.endsSentence || candidate.last == 0x29 || candidate.last == 0x5D else {
      return nil
    }
    let hasBar = candidate.has(0x2F) || candidate.has(0x7C)
    let houses = candidate.count(in: Self.houses)
    let capitals = candidate.capitalisedWords
    if houses > 0, hasBar, capitals * 3 >= words.count * 2 { return "a name, a bar and a picture agency" }
    if hasBar, words.count >= 3, words.count <= 9, let last = words.last, Self.agencies.contains(last),
      capitals == words.count
    {
      return "a name, a bar and an agency"
    }
    if candidate.count(in: Self.pictureHouses) > 0, words.count <= 8, capitals * 3 >= words.count * 2 {
      return "names a picture agency"
    }
    if houses > 0, candidate.count(in: Self.pictures) > 0, words.count <= 10 { return "names a picture agency" }
    if words.count <= 8, words.contains("via"),
      houses > 0 || candidate.contains(Self.networks)
    {
      return "a name, \"via\" and where the picture is from"
    }
    // `AP Photo/Ines Holloway`, in brackets or not.
    if let label = words.indices.first(where: { Self.pictures.contains(words[$0]) }), label <= 3,
      candidate.sign(behindWord: label) == 0x2F, capitals == words.count
    {
      return "an agency's picture and a name"
    }
    // `(Photo by …)` in brackets.
    if candidate.first == 0x28 || candidate.first == 0x5B,
      Self.labels.contains(first) || candidate.contains(Self.takers)
    {
      return "a credit in brackets"
    }
    return nil
  }

  private func label(_ candidate: JunkCandidate) -> String {
    candidate.wordRanges.first.map { String(decoding: candidate.text[$0], as: UTF8.self) } ?? ""
  }
}
