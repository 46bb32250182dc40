// SPDX-License-Identifier: Apache-2.0

internal import Reporting

/// Turns what a driver says of a page into what the report says of it.
enum PageOutcome {
  /// The record of an input: as it was settled before, as the worker made it, or with the reason why there is none.
  static func record(of entry: PageList.Entry, _ outcome: WorkerOutcome?) -> PageRecord {
    switch (entry, outcome) {
    case (.settled(let record), _): record
    case (.page, .result(.page(let record))): record
    case (.page(let ticket), .lost(let reason)): notAssessed(ticket, reason)
    case (.page(let ticket), .result(.failed(let reason))): notAssessed(ticket, reason)
    case (.page(let ticket), _): notAssessed(ticket, "the worker gave no verdict; this is a fault of wiretrace")
    }
  }

  /// The record of an input that an interrupted run did not come to.
  static func interrupted(_ entry: PageList.Entry) -> PageRecord {
    switch entry {
    case .settled(let record): record
    case .page(let ticket): notAssessed(ticket, "the run was interrupted before this page was assessed; run again")
    }
  }

  static func notAssessed(_ ticket: PageTicket, _ reason: String) -> PageRecord {
    PageRecord(
      path: ticket.path, url: ticket.url, captured: ticket.captured, capturedBy: ticket.capturedBy,
      source: ticket.source, outcome: .notAssessed, reason: reason
    )
  }
}
