// SPDX-License-Identifier: Apache-2.0

internal import Markup

/// What one look over a page's tree says of every node: how much text, how much of it in links, what to leave out.
struct PageOutline {
  /// What the node is left out as, itself or by an ancestor; `.none` if it may belong to the article.
  private(set) var left: [Furniture]
  /// The text below a node, in bytes that are not white space.
  private(set) var letters: [Int32]
  /// Those of them that stand in links.
  private(set) var linkLetters: [Int32]
  /// The text of paragraphs below a node that read like prose.
  private(set) var prose: [Int32]
  /// The text below a node that stands in blocks of 80 letters and more beside their links.
  private var plain: [Int32]
  /// How likely the node is the container of the article.
  private(set) var scores: [Float]
  /// The elements with text that styles or attributes hide, with how.
  private(set) var hidings: [Int: String] = [:]
  /// The elements whose letters are shown from the last to the first.
  private(set) var overrides: Set<Int> = []
  /// Whether the node's names are those of an article's body.
  private(set) var isBody: [Bool]

  /// The elements whose names are those of a byline, in order.
  private(set) var bylines: [Int] = []
  /// The elements that hNews names the source organisation with.
  private(set) var sourceOrganisations: [Int] = []

  private var commas: [Int32]
  /// Whether a headline of the first rank stands below the node.
  private(set) var headed: [Bool]
  /// The text that belongs to an element itself and not to a block within it.
  private var ownLetters: [Int32]
  private var ownLinkLetters: [Int32]

  /// The outline of a tree.
  ///
  /// - Complexity: O(n) in nodes and bytes of text.
  init(_ tree: MarkupTree) {
    let count = tree.count
    left = [Furniture](repeating: .none, count: count)
    letters = [Int32](repeating: 0, count: count)
    linkLetters = letters
    prose = letters
    commas = letters
    plain = letters
    ownLetters = letters
    ownLinkLetters = letters
    scores = [Float](repeating: 0, count: count)
    isBody = [Bool](repeating: false, count: count)
    headed = isBody
    measure(tree)
    for node in TeaserFinder(tree, outline: self).teasers() { left[node] = .teaser }
    leaveOut(tree)
    score(tree)
  }

  /// The share of a node's text that stands in links.
  func linkDensity(_ node: Int) -> Float {
    letters[node] == 0 ? 0 : Float(linkLetters[node]) / Float(letters[node])
  }

  /// The letters of a node that read like prose and belong to no block within it.
  func ownProse(_ node: Int, _ tree: MarkupTree) -> Int32 {
    ownLetters[node] >= 80 && ownLinkLetters[node] * 10 < ownLetters[node] * 3 && tree.tags[node] != .title
      ? ownLetters[node] : 0
  }

  private mutating func measure(_ tree: MarkupTree) {
    // Top down: the nearest block and whether a link is open.
    var blockOf = [Int32](repeating: -1, count: tree.count)
    var inLink = [Bool](repeating: false, count: tree.count)
    for node in 0..<tree.count {
      let parent = Int(tree.parents[node])
      let tag = tree.tags[node]
      if parent >= 0 {
        blockOf[node] = blockOf[parent]
        inLink[node] = inLink[parent]
      }
      if tag.isBlock { blockOf[node] = Int32(node) }
      if tag == .a || tag == .button { inLink[node] = true }
      guard tag == .text, parent >= 0, tree.tags[parent] != .script else { continue }
      let (count, comma) = Self.lettersAndCommas(tree.text, tree.textRange(of: node))
      // The tail of a script that the parser ended too early is no text.
      if count >= 120, TemplateResidueRule.isData(tree.text[tree.textRange(of: node)]) {
        left[node] = .hidden
        continue
      }
      letters[node] = count
      commas[node] = comma
      if inLink[node] { linkLetters[node] = count }
      let block = Int(blockOf[node])
      if block >= 0 {
        ownLetters[block] += count
        commas[block] += comma
        if inLink[node] { ownLinkLetters[block] += count }
      }
    }
    for node in stride(from: tree.count - 1, through: 0, by: -1) {
      prose[node] += ownProse(node, tree)
      let unlinked = ownLetters[node] - ownLinkLetters[node]
      if unlinked >= 80 { plain[node] += unlinked }
      let parent = Int(tree.parents[node])
      guard parent >= 0 else { continue }
      letters[parent] += letters[node]
      linkLetters[parent] += linkLetters[node]
      if headed[node] || (tree.tags[node] == .h1 && letters[node] > 10) { headed[parent] = true }
      prose[parent] += prose[node]
      plain[parent] += plain[node]
    }
  }

  /// How many bytes of a range are no white space, and how many are commas, CJK's last byte among them.
  private static func lettersAndCommas(_ text: [UInt8], _ range: Range<Int>) -> (Int32, Int32) {
    text.withUnsafeBufferPointer { text in
      var letters: Int32 = 0
      var commas: Int32 = 0
      for byte in text[range] {
        letters &+= byte > 0x20 ? 1 : 0
        commas &+= (byte == 0x2C ? 1 : 0) &+ (byte == 0x8C ? 1 : 0)
      }
      return (letters, commas)
    }
  }

  private mutating func leaveOut(_ tree: MarkupTree) {
    var allProse: Int32 = 0
    for node in 0..<tree.count where tree.parents[node] < 0 { allProse += prose[node] }
    var visibility = Visibility(tree)
    var inBody = [Bool](repeating: false, count: tree.count)
    for node in 0..<tree.count {
      let parent = Int(tree.parents[node])
      if parent >= 0 {
        inBody[node] = inBody[parent] || isBody[parent]
        if left[parent] != .none {
          left[node] = left[parent]
          continue
        }
      }
      if left[node] == .teaser { continue }
      let tag = tree.tags[node]
      guard tag != .text, tag != .br, left[node] == .none else { continue }
      if tag.isUnseen || tag == .head {
        left[node] = .hidden
        continue
      }
      if tag == .body || tag == .html { continue }
      if let hiding = visibility.hiding(of: node) {
        // A body that a script would show on loading is the article all the same.
        if prose[node] * 10 > allProse * 6, prose[node] > 1000 { continue }
        if prose[node] > 500 || (inBody[node] && letters[node] > 20 && linkDensity(node) < 0.5),
          names(of: node, tree, ClassWords.shared).isReserved
        {
          continue
        }
        left[node] = .hidden
        if letters[node] > 0 { hidings[node] = hiding }
        continue
      }
      var (furniture, isSoft) = byElement(tag)
      let reading = names(of: node, tree, ClassWords.shared)
      if reading.isBody { isBody[node] = true }
      if furniture == .none || (isSoft && !reading.isSoft && reading.furniture != .none) {
        if reading.furniture != .none { (furniture, isSoft) = (reading.furniture, reading.isSoft) }
      }
      guard furniture != .none, tag != .article, tag != .main else { continue }
      // Names of bodies ("rich-text") stand on notes on authors too; a plain word for such a note decides.
      guard !isBody[node] || (furniture == .masthead && !isSoft && !headed[node]) else { continue }
      // Posts of others that an article shows are no share buttons.
      if furniture == .sharePrompt, letters[node] > 80, linkDensity(node) < 0.3 { continue }
      if reading.isReserved, letters[node] > 60, linkDensity(node) < 0.3 || plain[node] >= 120 { continue }
      if furniture == .commentForm, !isSoft, !headed[node] {
        // Readers' comments can be longer than the article: they go as long as some prose is left.
        if allProse - prose[node] >= 200 || prose[node] == 0 {
          left[node] = furniture
          continue
        }
      }
      if prose[node] * 10 > allProse * 4, prose[node] > 300 { continue }
      if headed[node], prose[node] > 300 { continue }
      if isSoft {
        // Real prose outweighs a word that bodies carry too; an element without links or prose is no proof either.
        if prose[node] >= 120, linkDensity(node) < 0.3 { continue }
        let isPicture = furniture == .photoCaption || furniture == .photoCredit
        if inBody[node] || tag == .p, !isPicture, plain[node] >= 150, linkDensity(node) < 0.5 { continue }
        // What heads a section of the body is named a header too.
        if furniture == .navigation, inBody[node], holdsHeading(node, tree), linkDensity(node) < 0.3 { continue }
        if ownLetters[node] > 200, ownLinkLetters[node] * 10 < ownLetters[node] * 3 { continue }
        if letters[node] > 600 { continue }
        if tag == .blockquote, furniture == .sharePrompt { continue }
        if furniture == .relatedLink, linkDensity(node) < 0.3 { continue }
      }
      left[node] = furniture
    }
    overrides = visibility.overrides
  }

  /// Whether an element is or begins with a heading of a section.
  private func holdsHeading(_ node: Int, _ tree: MarkupTree) -> Bool {
    (node..<min(node + 4, Int(tree.ends[node]))).contains { tree.tags[$0].headingLevel.map { $0 >= 3 } ?? false }
  }

  /// What the names of an element say of it.
  private mutating func names(of node: Int, _ tree: MarkupTree, _ words: ClassWords) -> ClassWords.Reading {
    var reading = ClassWords.Reading()
    for index in Int(tree.attributeStarts[node])..<Int(tree.attributeStarts[node + 1]) {
      let value = tree.attributeText[Int(tree.valueStarts[index])..<Int(tree.valueStarts[index + 1])]
      switch tree.attributeNames[index] {
      case .class, .id, .role, .dataComponent, .dataTestid, .dataType:
        let next = words.reading(of: value)
        if next.isBody { reading.isBody = true }
        if next.isReserved { reading.isReserved = true }
        if next.isByline { bylines.append(node) }
        if next.isSourceOrganisation { sourceOrganisations.append(node) }
        if reading.furniture == .none || (reading.isSoft && !next.isSoft && next.furniture != .none) {
          reading.furniture = next.furniture
          reading.isSoft = next.isSoft
        }
      case .itemprop:
        if ByteSearch.first("articlebody", in: value) != nil { reading.isBody = true }
      default: continue
      }
    }
    return reading
  }

  private func byElement(_ tag: Tag) -> (Furniture, isSoft: Bool) {
    switch tag {
    case .nav, .footer, .menu, .dialog: (.navigation, false)
    case .aside: (.relatedLink, false)
    case .form, .fieldset, .button, .label, .input, .legend: (.commentForm, true)
    case .figcaption: (.photoCaption, false)
    case .figure: (.photoCaption, true)
    case .header: (.masthead, true)
    case .time: (.masthead, false)
    default: (.none, false)
    }
  }

  private mutating func score(_ tree: MarkupTree) {
    for node in 0..<tree.count where left[node] == .none && ownLetters[node] >= 25 {
      let tag = tree.tags[node]
      guard tag != .title, tag.headingLevel == nil, tag != .option else { continue }
      let own = Float(ownLetters[node])
      let density = Float(ownLinkLetters[node]) / own
      var value = (1 + Float(commas[node]) + min(own / 100, 3)) * (1 - density)
      if tag == .li || tag == .td { value *= 0.7 }
      var target = Self.isContainer(tag) ? node : Self.container(above: node, tree)
      var share: Float = 1
      var steps = 0
      while target >= 0, steps < 5 {
        scores[target] += value * share
        share = steps == 0 ? 0.5 : 0.25
        if steps >= 2 { break }
        target = Self.container(above: target, tree)
        steps += 1
      }
    }
    for node in 0..<tree.count where scores[node] > 0 {
      if isBody[node] { scores[node] *= 1.4 }
      switch tree.tags[node] {
      case .article, .main: scores[node] *= 1.1
      case .body: scores[node] *= 0.7
      default: break
      }
      scores[node] *= 1 - linkDensity(node)
    }
  }

  private static func isContainer(_ tag: Tag) -> Bool { containers.contains(tag) }

  private static func container(above node: Int, _ tree: MarkupTree) -> Int {
    var parent = Int(tree.parents[node])
    while parent >= 0, !containers.contains(tree.tags[parent]) { parent = Int(tree.parents[parent]) }
    return parent
  }

  private static let containers: TagSet = [
    .div, .section, .article, .main, .body, .td, .center, .other, .header, .details, .form, .aside,
  ]
}
