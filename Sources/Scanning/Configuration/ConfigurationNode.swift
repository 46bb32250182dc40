// SPDX-License-Identifier: Apache-2.0

internal import Yams

/// A part of a configuration file with its line, through the typed decoder: neither an alias that multiplies nor a depth
/// that breaks the stack gets past its limits.
struct ConfigurationNode: Decodable {
  /// What stands there.
  enum Content {
    case scalar(String)
    case list([ConfigurationNode])
    case map([(key: String, value: ConfigurationNode)])
    case nothing
  }

  /// Counts what was decoded.
  final class Budget {
    static let key = CodingUserInfoKey(rawValue: "wiretrace.budget")
    private var left = 20_000

    /// Takes one node off.
    func take() -> Bool {
      left -= 1
      return left >= 0
    }
  }

  private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int?
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { return nil }
  }

  private static let deepest = 12

  /// What stands there.
  let content: Content
  /// The line, from 1.
  let line: Int

  init(from decoder: any Decoder) throws {
    line = decoder.mark?.line ?? 1
    let budget = Budget.key.flatMap { decoder.userInfo[$0] } as? Budget
    guard budget?.take() ?? true, decoder.codingPath.count <= Self.deepest else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "it holds too much or is nested too deep"))
    }
    if let map = try? decoder.container(keyedBy: Key.self) {
      var entries: [(key: String, value: ConfigurationNode)] = []
      for key in map.allKeys { entries.append((key.stringValue, try map.decode(ConfigurationNode.self, forKey: key))) }
      content = .map(entries)
    } else if var list = try? decoder.unkeyedContainer() {
      var items: [ConfigurationNode] = []
      while !list.isAtEnd { items.append(try list.decode(ConfigurationNode.self)) }
      content = .list(items)
    } else {
      let value = try decoder.singleValueContainer()
      content = value.decodeNil() ? .nothing : .scalar(try value.decode(String.self))
    }
  }
}
