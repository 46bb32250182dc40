// SPDX-License-Identifier: Apache-2.0

/// What workers are told of the report, so that they render what it says of a page where the page was judged.
public struct RenderingPlan: Sendable, Hashable, Codable {
  /// The formats, as `ReportFormats` counts them.
  var formats: Int
  /// The tool with its version, as pages name it.
  var tool: String
  /// The folder that rendered files are left in.
  var folder: String
  /// The file that says on how many pages each piece of junk stands; nil where none stands on several.
  var junk: String?
}
