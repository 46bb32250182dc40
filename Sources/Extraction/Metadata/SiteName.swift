// SPDX-License-Identifier: Apache-2.0

/// The site that an address belongs to: the part of its host that is registered, so that `m.gazette.example` and
/// `www.gazette.example` are one.
struct SiteName: Hashable {
  let name: String
  /// The host in lower case, without `www.` and port.
  let host: String

  /// Labels that stand where other countries have none: `gazette.co.uk`.
  private static let shared: Set<Substring> = ["co", "com", "org", "net", "gov", "ac", "edu", "ne", "or"]

  /// The site of an address; nil for one without a host.
  init?(of address: String) {
    var rest = Substring(address)
    guard let scheme = rest.firstRange(of: "//"), rest.distance(from: rest.startIndex, to: scheme.lowerBound) <= 8
    else {
      return nil
    }
    rest = rest[scheme.upperBound...]
    var host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != ":" }.lowercased()
    if host.hasPrefix("www.") { host.removeFirst(4) }
    let labels = host.split(separator: ".")
    guard labels.count >= 2 else { return nil }
    let isShared =
      labels.count >= 3 && labels[labels.count - 1].count == 2 && Self.shared.contains(labels[labels.count - 2])
    self.host = host
    name = labels.suffix(isShared ? 3 : 2).joined(separator: ".")
  }

  static func == (one: SiteName, other: SiteName) -> Bool { one.name == other.name }
  func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
