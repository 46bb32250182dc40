// SPDX-License-Identifier: Apache-2.0

internal import Foundation
public import Intake

/// Who may use our stories, and for what: one row a domain and period. A page on a domain that stands here is never the
/// subject of a takedown notice; a breach of its terms is another letter.
public struct RightsRegister: Sendable {
  /// A row of the register.
  public struct Row: Sendable, Hashable {
    /// The registrable domain or the host; its subdomains are meant too.
    public var domain: String
    /// `licensed`, `member`, `own`, `partner` or `disputed`.
    public var status: String
    /// What is allowed, as stated: `verbatim`, `edit`, `translate`.
    public var scope: String?
    /// The first day, ISO 8601.
    public var validFrom: String?
    /// The last day, ISO 8601.
    public var validTo: String?
    /// Whether a credit is asked for.
    public var creditRequired: Bool
    /// Anything else.
    public var note: String?
  }

  /// The columns of the table.
  public static let columns = ["domain", "status", "scope", "valid_from", "valid_to", "credit_required", "note"]
  private static let statuses = ["licensed", "member", "own", "partner", "disputed"]

  /// The rows in their order.
  public let rows: [Row]
  /// The digests of the tables; none where none was given.
  public let digests: [SHA256Digest]

  /// A register that says nothing.
  public static let empty = RightsRegister([])

  /// The register that says what several say: a right that stands in one of them stands.
  public init(_ registers: [RightsRegister]) {
    rows = registers.flatMap(\.rows)
    digests = registers.flatMap(\.digests)
  }

  /// The register that a tab-separated table holds.
  ///
  /// - Throws: `IntakeError` that names the line.
  public init(bytes: [UInt8], from path: String) throws(IntakeError) {
    let table = try Table(bytes: bytes, name: path, known: Self.columns, required: ["domain", "status"])
    var rows: [Row] = []
    for row in table.rows {
      guard let domain = row["domain"].flatMap(Self.spelling(of:)) else {
        throw table.error(line: row.line, "the domain is empty or none; give it as example.com")
      }
      guard let status = row["status"], Self.statuses.contains(status) else {
        throw table.error(line: row.line, "the status must be one of \(Self.statuses.joined(separator: ", "))")
      }
      rows.append(
        Row(
          domain: domain, status: status, scope: row["scope"], validFrom: row["valid_from"], validTo: row["valid_to"],
          creditRequired: ["yes", "true", "1"].contains(row["credit_required"]?.lowercased()), note: row["note"]))
    }
    self.rows = rows
    digests = [SHA256Digest(of: bytes)]
  }

  /// The rows that cover a host, in their order; rows that are disputed cover nothing.
  public func rows(for host: String) -> [Row] {
    guard let host = Self.spelling(of: host) else { return [] }
    return rows.filter { row in
      row.status != "disputed" && (host == row.domain || host.hasSuffix("." + row.domain))
    }
  }

  /// The host of an address as programs see it; nil where it has none.
  public static func host(ofAddress address: String) -> String? {
    guard let parts = URLComponents(string: address), ["http", "https"].contains(parts.scheme?.lowercased()),
      let host = parts.encodedHost
    else { return nil }
    return spelling(of: host)
  }

  /// A host in one spelling: lower case, names in other scripts as Punycode, without a port and a closing dot.
  static func spelling(of text: String) -> String? {
    var host = text.trimmingCharacters(in: .whitespaces).lowercased()
    if host.hasPrefix("*.") { host.removeFirst(2) }
    if !host.utf8.allSatisfy({ $0 < 0x80 }) {
      host = URLComponents(string: "https://\(host)/")?.encodedHost?.lowercased() ?? host
    }
    while host.hasSuffix(".") { host.removeLast() }
    guard !host.isEmpty, host.utf8.count <= 253, !host.contains("/"), !host.contains("@") else { return nil }
    return host
  }
}
