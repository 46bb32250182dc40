// SPDX-License-Identifier: Apache-2.0

internal import ArgumentParser

/// A schema that `wiretrace audit --print-schema` prints.
enum SchemaForm: String, ExpressibleByArgument, CaseIterable {
  /// The XSD of `report.xml`.
  case xml
  /// The JSON Schema of a line of `report.jsonl`.
  case json
}
