// SPDX-License-Identifier: Apache-2.0

/// How often each status stands in a list, in words.
enum StatusCounts {
  /// `1 altered, 3 kept`, in a given order, with what is not in it at the end.
  static func line(_ statuses: [String], order: [String]) -> String {
    var counts: [String: Int] = [:]
    for status in statuses { counts[status, default: 0] += 1 }
    let others = counts.keys.filter { !order.contains($0) }.sorted()
    return (order + others).filter { (counts[$0] ?? 0) > 0 }.map {
      "\(Figure.grouped(counts[$0] ?? 0)) \(VisibleText.line($0, limit: 40))"
    }.joined(separator: ", ")
  }
}
