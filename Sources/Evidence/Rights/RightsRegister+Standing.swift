// SPDX-License-Identifier: Apache-2.0

public import Reporting

extension RightsRegister {
  /// How a page stands to the register.
  ///
  /// - Parameters:
  ///   - url: The page's address; nil where it is not known, of which the register says nothing.
  ///   - isCredited: Whether the page credits a wire.
  ///   - day: The day, `2026-03-01`.
  ///   - soon: The day until which an expiry is worth a warning.
  /// - Returns: The standing of the page, whatever was made of the story; the row with the longest domain goes before others, a row that is in force before one that is not.
  public func finding(url: String?, isCredited: Bool, on day: String, warningUntil soon: String) -> RightsRecord {
    guard let host = url.flatMap(Self.host(ofAddress:)), let row = row(for: host, on: day) else {
      return RightsRecord(standing: .none, status: "none")
    }
    var finding = RightsRecord(
      standing: row.status == "disputed" ? .disputed : .covered, status: row.status, domain: row.domain,
      scope: row.scope, until: row.validTo)
    if let from = row.validFrom, day < from {
      finding.status = "not-yet"
      finding.standing = .licenceQuestion
    }
    if let to = row.validTo {
      if day > to {
        finding.status = "expired"
        finding.standing = .licenceQuestion
        finding.warnings.append("the right of \(row.domain) ended on \(to)")
      } else if to <= soon {
        finding.warnings.append("the right of \(row.domain) ends on \(to)")
      }
    }
    if row.creditRequired {
      finding.creditGiven = isCredited
      if !isCredited { finding.warnings.append("a credit is asked for, and the page carries none") }
    }
    return finding
  }

  /// The rows whose last day lies between two days, in the order of that day.
  public func expiring(from day: String, until soon: String) -> [Row] {
    rows.filter { row in row.validTo.map { $0 >= day && $0 <= soon } ?? false }
      .sorted { ($0.validTo ?? "", $0.domain) < ($1.validTo ?? "", $1.domain) }
  }

  private func row(for host: String, on day: String) -> Row? {
    let places = rows.indices.filter { host == rows[$0].domain || host.hasSuffix("." + rows[$0].domain) }
    func rank(_ place: Int) -> (Int, Int, Int) {
      let row = rows[place]
      let isInForce = (row.validFrom ?? "") <= day && day <= row.validTo ?? "9999"
      return (row.domain.utf8.count, isInForce ? 1 : 0, -place)
    }
    return places.max { rank($0) < rank($1) }.map { rows[$0] }
  }
}
