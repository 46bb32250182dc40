// SPDX-License-Identifier: Apache-2.0

/// A value that a record names even where there is none: `null` in JSON, where an optional property would be left out.
@propertyWrapper
public struct ExplicitNull<Value: Sendable & Codable>: Sendable, Codable {
  /// The value, if there is one.
  public var wrappedValue: Value?

  /// A value or none.
  public init(wrappedValue: Value?) { self.wrappedValue = wrappedValue }

  /// Reads a value or `null`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    wrappedValue = container.decodeNil() ? nil : try container.decode(Value.self)
  }

  /// Writes the value or `null`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let wrappedValue { try container.encode(wrappedValue) } else { try container.encodeNil() }
  }
}

extension KeyedDecodingContainer {
  /// A key that is left out stands for none, as in runs stored by earlier versions.
  public func decode<Value>(_ type: ExplicitNull<Value>.Type, forKey key: Key) throws -> ExplicitNull<Value> {
    try decodeIfPresent(type, forKey: key) ?? ExplicitNull(wrappedValue: nil)
  }
}
