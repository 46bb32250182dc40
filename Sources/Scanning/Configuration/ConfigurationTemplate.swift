// SPDX-License-Identifier: Apache-2.0

/// The file that `wiretrace config init` writes: every setting with its default and what it is for.
public enum ConfigurationTemplate {
  /// The text.
  public static var text: String {
    var text = """
      # What wiretrace scan does. A flag goes before the environment (WIRETRACE_LIMITS_JOBS for limits.jobs), that before
      # this file, and this file before the defaults, which stand here behind #.
      version: 1
      originals:
        - { path: "originals/**/*", wire: AP }
      suspects:
        - { path: "pages/**/*.html", settle: 10m }
        # - { path: "crawl/%Y-%m-%d/*.html" }   # the days since the last scan

      """
    var section = ""
    for setting in Setting.all where setting.key != "version" {
      let parts = setting.key.split(separator: ".").map(String.init)
      if parts.count == 2, parts[0] != section {
        section = parts[0]
        text += "\(section):\n"
      }
      let value: String
      switch setting.kind {
      case .words: value = "[\(setting.standard.replacing(",", with: ", "))]"
      case .command: value = "[]"
      default:
        value =
          setting.standard.isEmpty
          ? "\"\"" : setting.standard.contains("%") ? "\"\(setting.standard)\"" : setting.standard
      }
      text += (parts.count == 2 ? "  # \(parts[1])" : "# \(parts[0])") + ": \(value)    # \(setting.help)\n"
    }
    return text
  }
}
