// SPDX-License-Identifier: Apache-2.0

public import Auditing

extension AuditError.Code {
  /// A store or an index cannot be used: newer, foreign or damaged.
  public static let unusableStore = AuditError.Code(rawValue: "unusable-store")
  /// The configuration makes no sense.
  public static let configuration = AuditError.Code(rawValue: "configuration")
}
