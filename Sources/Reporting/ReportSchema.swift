// SPDX-License-Identifier: Apache-2.0

/// The schema of `report.xml`, as it is shipped in the binary.
public enum ReportSchema {
  /// The namespace of every element; its last part is the version, which changes when a valid report of today would not be
  /// valid any more.
  public static let namespace = "urn:wiretrace:report:1"

  /// The XSD.
  public static var bytes: [UInt8] { PackageResources.report_xsd }
}
