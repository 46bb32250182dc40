// SPDX-License-Identifier: Apache-2.0

public import Judgement

/// The page budget as bars of characters, a line a label that has words.
public enum BudgetBars {
  /// The lines of a budget: name, bar, words, share. Shares add up to 100 %.
  ///
  /// - Parameters:
  ///   - budget: the words by label.
  ///   - width: the columns of the longest bar.
  /// - Returns: the lines, without line feeds.
  public static func rows(of budget: PageBudget, width: Int) -> [String] {
    let labels = PageBudget.Label.inReadingOrder
    let tenths = Figure.tenthsAddingUp(labels.map { budget.words($0) })
    return zip(labels, tenths).filter { budget.words($0.0) > 0 }.map { label, tenths in
      let name = pad("\(label.letter) \(label.title)", 20)
      let bar = String(repeating: "#", count: max(1, tenths * width / 1000))
      let words = Figure.grouped(budget.words(label))
      let share = "\(tenths / 10).\(tenths % 10) %"
      return "\(name)\(pad(bar, width)) \(left(words, 8)) \(left(share, 9))"
    }
  }

  private static func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.utf8.count))
  }

  private static func left(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.utf8.count)) + text
  }
}
