// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A validator for the part of JSON Schema (2020-12) that the shipped schema uses; a word that it does not know is a
/// violation itself, so nothing of the schema goes unchecked.
struct JSONSchema {
  private let root: [String: Any]

  /// The schema of its bytes.
  init(_ bytes: [UInt8]) throws {
    guard let root = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] else {
      throw CocoaError(.formatting)
    }
    self.root = root
  }

  /// What of a document is not as a definition of the schema, or the whole schema, says.
  func violations(of document: some Sequence<UInt8>, definition: String? = nil) throws -> [String] {
    let value = try JSONSerialization.jsonObject(with: Data(document))
    return check(value, definition.map { ["$ref": "#/$defs/\($0)"] } ?? root, "")
  }

  private func check(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
    var found: [String] = []
    for (word, rule) in schema {
      switch word {
      case "$schema", "$id", "$comment", "$defs", "title", "description": break
      case "$ref":
        let name = (rule as? String)?.split(separator: "/").last.map(String.init) ?? ""
        guard let target = (root["$defs"] as? [String: Any])?[name] as? [String: Any] else {
          found.append("\(path): no definition \(name)")
          continue
        }
        found += check(value, target, path)
      case "type":
        let types = rule as? [String] ?? [rule as? String ?? ""]
        if !types.contains(where: { isOf($0, value) }) { found.append("\(path): not of type \(rule)") }
      case "anyOf":
        let choices = (rule as? [[String: Any]] ?? []).map { check(value, $0, path) }
        if !choices.contains(where: \.isEmpty) { found += choices.first ?? ["\(path): no choice"] }
      case "enum": if !(rule as? [String] ?? []).contains(value as? String ?? "") { found.append("\(path): \(value)") }
      case "const": if rule as? String != value as? String { found.append("\(path): \(value)") }
      case "pattern":
        let isMatch = (value as? String)?.range(of: rule as? String ?? "", options: .regularExpression) != nil
        if !isMatch { found.append("\(path): \(value)") }
      case "minimum", "maximum":
        guard value is NSNumber else { continue }
        let (number, limit) = ((value as? NSNumber)?.doubleValue ?? 0, (rule as? NSNumber)?.doubleValue ?? 0)
        if word == "minimum" ? number < limit : number > limit { found.append("\(path): \(number)") }
      case "items":
        for (index, item) in (value as? [Any] ?? []).enumerated() {
          found += check(item, rule as? [String: Any] ?? [:], "\(path)/\(index)")
        }
      case "required":
        for name in rule as? [String] ?? [] where (value as? [String: Any])?[name] == nil {
          found.append("\(path): no \(name)")
        }
      case "properties", "additionalProperties": break
      default: found.append("\(path): the schema's word \(word) is not known")
      }
    }
    return found + properties(of: value, schema, path)
  }

  /// The violations of an object's fields, each by the rule of its name or by the one for all others.
  private func properties(of value: Any, _ schema: [String: Any], _ path: String) -> [String] {
    guard let object = value as? [String: Any], schema["properties"] != nil || schema["additionalProperties"] != nil
    else { return [] }
    let known = schema["properties"] as? [String: [String: Any]] ?? [:]
    return object.flatMap { name, field -> [String] in
      if let rule = known[name] { return check(field, rule, "\(path)/\(name)") }
      if let rule = schema["additionalProperties"] as? [String: Any] { return check(field, rule, "\(path)/\(name)") }
      return ["\(path): \(name) is not in the schema"]
    }
  }

  private func isOf(_ type: String, _ value: Any) -> Bool {
    let isFlag = (value as? NSNumber).map { $0.objCType.pointee == 0x63 } == true
    return switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "boolean": isFlag
    case "null": value is NSNull
    case "integer": !isFlag && (value as? NSNumber).map { $0.doubleValue == $0.doubleValue.rounded() } == true
    case "number": !isFlag && value is NSNumber
    default: false
    }
  }
}
