// SPDX-License-Identifier: Apache-2.0

internal import Auditing
internal import Evidence
internal import Intake
internal import Reporting

/// The rights register as a scan looks at it.
struct ScanRights {
  private let register: RightsRegister
  private let today: String
  private let soon: String

  /// The register of a configuration; nil where it names none.
  ///
  /// - Throws: `AuditError` with the code `configuration` that names the line.
  init?(_ configuration: ScanConfiguration, day: CalendarDay) throws(AuditError) {
    guard let path = configuration.optional("rights.file") else { return nil }
    do {
      register = try RightsRegister(
        bytes: CSVRows.tabSeparated(try CaptureReader(limit: 1 << 26).bytes(of: InputPath(path))), from: path)
    } catch {
      throw AuditError(.configuration, "The rights register cannot be used: \(error)")
    }
    today = day.filled(into: "%Y-%m-%d")
    soon = CalendarDay(number: day.number + configuration.number("rights.warnDays")).filled(into: "%Y-%m-%d")
  }

  /// How a case of a page stands to the register.
  func record(for record: CaseRecord, of page: PageRecord) -> RightsRecord {
    register.finding(
      url: page.url, isCredited: page.extraction?.creditsWire == true, on: today, warningUntil: soon
    ).considering(record.verdict)
  }

  /// The rights that end soon, a line each.
  var expiring: [String] {
    register.expiring(from: today, until: soon).map { "\($0.domain): \($0.status) until \($0.validTo ?? "")" }
  }
}
