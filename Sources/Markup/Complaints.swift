// SPDX-License-Identifier: Apache-2.0

internal import Clibxml2

/// What libxml2 complained of, up to a bound.
final class Complaints {
  /// The complaints so far, in order.
  private(set) var violations: [XMLSchema.Violation] = []

  /// Notes one complaint.
  func add(line: Int, text: String) {
    guard violations.count < 1000 else { return }
    violations.append(XMLSchema.Violation(line: line, text: text))
  }

  /// The callback that libxml2 calls with a box of ours.
  static let note: xmlStructuredErrorFunc = { box, error in
    guard let box, let error, let message = error.pointee.message else { return }
    var text = String(cString: message)
    while text.last?.isNewline == true { text.removeLast() }
    Unmanaged<Complaints>.fromOpaque(box).takeUnretainedValue().add(line: Int(error.pointee.line), text: text)
  }
}
