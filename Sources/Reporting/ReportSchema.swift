// SPDX-License-Identifier: Apache-2.0

/// The schemas of `report.xml` and of the lines of `report.jsonl`, as they are shipped in the binary.
public enum ReportSchema {
  /// The namespace of every element; its last part is the version, which changes when a valid report of today would not be
  /// valid any more.
  public static let namespace = "urn:wiretrace:report:1"

  /// The XSD.
  public static var bytes: [UInt8] { PackageResources.report_xsd }

  /// The JSON Schema (2020-12) of a line of `report.jsonl`; its definitions hold the other lines and `summary.json`.
  public static var jsonBytes: [UInt8] { PackageResources.report_schema_json }
}
