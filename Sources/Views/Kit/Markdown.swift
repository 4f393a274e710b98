/// Foreign text within Markdown (CommonMark 0.31).
enum Markdown {
  /// One line whose characters all stand for themselves, on the page as in the text.
  static func escaped(_ text: String) -> String {
    var shown = ""
    var isNumber = true
    for character in TextTable.plain(text) {
      // `1.` begins a list as `-` does, and only at the beginning.
      let isMarker = isNumber && (shown.isEmpty ? "-+=" : ".)").contains(character)
      if special.contains(character) || isMarker { shown.append("\\") }
      shown.append(character)
      isNumber = isNumber && character.isASCII && character.isNumber
    }
    return shown
  }

  /// An entry of a list whose lines stay lines.
  static func entry(_ mark: String, _ lines: [String]) -> [String] {
    let ends = lines.indices.map { $0 == lines.count - 1 ? "" : "\\" }
    return zip(lines, ends).enumerated().map { index, line in
      (index == 0 ? mark : "  ") + escaped(line.0) + line.1
    }
  }

  /// A quotation whose lines stay lines.
  static func quoted(_ lines: [String]) -> [String] {
    lines.indices.map { index in
      guard !lines[index].isEmpty else { return ">" }
      let isLast = index == lines.count - 1 || lines[index + 1].isEmpty
      return "> \(escaped(lines[index]))\(isLast ? "" : "\\")"
    }
  }

  /// Lines as they are, in a fence longer than any within them.
  static func fenced(_ lines: [String]) -> [String] {
    let lines = lines.map(TextTable.plain)
    let longest = lines.flatMap { $0.split(whereSeparator: { $0 != "`" }) }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return ["\(fence)text"] + lines + [fence]
  }

  private static let special = Set("\\`*_[]<>#|~&")
}
