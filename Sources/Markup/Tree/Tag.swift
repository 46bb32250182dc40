// SPDX-License-Identifier: Apache-2.0

/// The name of an element, as far as anything here asks for it.
public enum Tag: UInt8, Sendable, CaseIterable {
  /// Not an element but a run of text.
  case text
  /// Any element that is not listed.
  case other
  case a, abbr, address, amp, article, aside, audio, b, base, bdo, blockquote, body, br, button, canvas, caption,
    center,
    cite
  case code, dd, del, details, dialog, div, dl, dt, em, embed, fieldset, figcaption, figure, font, footer, form, h1, h2,
    h3
  case h4, h5, h6, head, header, hr, html, i, iframe, img, input, ins, kbd, label, legend, li, link, main, map, mark,
    math
  case menu, meta, nav, noscript, object, ol, option, p, picture, pre, q, s, script, section, select, small, source,
    span
  case strong, style, sub, summary, sup, svg, table, tbody, td, template, textarea, tfoot, th, thead, time, title, tr,
    tt, u
  case ul, video, wbr

  /// Whether the element begins and ends a block of text.
  public var isBlock: Bool { Self.blocks.contains(self) }

  /// Whether a reader never sees the element's text.
  public var isUnseen: Bool { Self.unseen.contains(self) }

  /// The level of a heading, 1 to 6.
  public var headingLevel: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }

  /// The element of a name, in lower or upper case; nil for those that are not listed.
  public init?(named name: some Collection<UInt8>) {
    let name = String(decoding: name, as: UTF8.self).lowercased()
    guard let tag = Self.byName[name] else { return nil }
    self = tag
  }

  static let byName: [String: Tag] = Dictionary(
    uniqueKeysWithValues: allCases.filter { $0 != .text && $0 != .other }.map { (String(describing: $0), $0) })

  private static let blocks: TagSet = [
    .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details, .dialog, .div, .dl, .dt,
    .fieldset,
    .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .head, .header, .hr, .html, .legend, .li, .main,
    .menu, .nav, .ol, .option, .p, .pre, .section, .summary, .table, .tbody, .td, .tfoot, .th, .thead, .title, .tr, .ul,
  ]
  private static let unseen: TagSet = [
    .script, .style, .noscript, .template, .svg, .math, .iframe, .textarea, .select, .object, .audio, .video, .canvas,
    .map, .embed,
  ]
}
