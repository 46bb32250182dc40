// SPDX-License-Identifier: Apache-2.0

/// A view as dictionaries and arrays, reflected once. Mustache would reflect it anew for every name that it looks up.
package enum ViewFields {
  /// The fields of a view by name, all the way down; a field without a value is left out.
  ///
  /// - Complexity: linear in the view's values. Views are ours and a few levels deep.
  package static func of(_ view: Any) -> [String: Any] {
    var fields: [String: Any] = [:]
    for child in Mirror(reflecting: view).children {
      if let name = child.label, let value = value(of: child.value) { fields[name] = value }
    }
    return fields
  }

  /// A value as Mustache takes it.
  private static func value(of value: Any) -> Any? {
    switch value {
    case let text as String: return text
    case let flag as Bool: return flag
    case let number as Int: return number
    case is any NoField: return nil
    default: break
    }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional: return mirror.children.first.flatMap { Self.value(of: $0.value) }
    case .collection: return mirror.children.compactMap { Self.value(of: $0.value) }
    default: return of(value)
    }
  }
}
