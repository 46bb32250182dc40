// SPDX-License-Identifier: Apache-2.0

/// A notice before it is written in any form: sections in order, each an element that the law asks for.
struct Notice {
  /// A line of a section, with the file of the packet that shows it.
  struct Line {
    var label: String
    var value: String
    /// The file that the line is taken from; nil for what only a person can say.
    var file: String?
  }

  /// A section.
  struct Section {
    var id: String
    var heading: String
    /// The provision that asks for it.
    var element: String
    var lines: [Line] = []
    /// A statement that a person makes by ticking and signing; never made for them.
    var statement: String?
    /// Whether a person fills it in.
    var isBlank = false
  }

  var title: String
  var opening: String
  var sections: [Section]
}
