// SPDX-License-Identifier: Apache-2.0

public import Intake
internal import Markup

/// The text of a page as a browser without scripts shows it, before anything is told apart: for checks of the parser.
public struct ShownText: Sendable {
  /// The text, one block a line.
  public let text: String

  /// The text of a capture; empty where it is no page or could not be parsed.
  ///
  /// - Complexity: O(n) in the capture.
  public init(of capture: Capture, limits: ExtractionLimits = ExtractionLimits()) {
    let decoded = ByteDecoder().decode(capture.bytes, contentType: capture.contentType)
    guard let tree = try? MarkupParser(limits: limits.markup).parse(decoded.utf8) else {
      text = ""
      return
    }
    var bytes: [UInt8] = []
    var visibility = Visibility(tree)
    var node = 0
    while node < tree.count {
      let tag = tree.tags[node]
      if tag == .text {
        let run = tree.text[tree.textRange(of: node)]
        let isCode = run.count >= 120 && TemplateResidueRule.isData(run)
        if !isCode { bytes.append(contentsOf: run) }
      } else if tag.isUnseen || tag == .head || visibility.hiding(of: node).map(Self.isGone) == true {
        node = Int(tree.ends[node])
        continue
      } else if tag.isBlock || tag == .br {
        bytes.append(0x0A)
      }
      node += 1
    }
    text = String(decoding: bytes, as: UTF8.self)
  }

  /// Whether what is hidden so is not laid out at all; the rest a browser shows where nobody sees it.
  private static func isGone(_ hiding: String) -> Bool {
    hiding == "display:none" || hiding == "visibility:hidden" || hiding == "the attribute hidden"
  }
}
