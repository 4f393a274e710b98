/// A heading of the kit with what stands below it.
struct KitSection: Hashable, Sendable {
  let title: String
  let blocks: [KitBlock]

  /// The section in lines for a terminal.
  var lines: [String] {
    [title] + blocks.flatMap(\.lines).map { $0.isEmpty ? $0 : "  " + TextTable.plain($0) }
  }

  /// The section in Markdown (CommonMark with task lists).
  var markdown: [String] {
    var text = ["## \(Markdown.escaped(title))", ""]
    for (index, block) in blocks.enumerated() {
      // A list stays one list only while no empty line parts its entries from other blocks.
      if index > 0, !(block.isListed && blocks[index - 1].isListed) { text.append("") }
      text += block.markdown
    }
    return text
  }
}

extension KitBlock {
  fileprivate var isListed: Bool {
    switch self {
    case .entry, .check: true
    case .line, .copy, .aside: false
    }
  }

  fileprivate var lines: [String] {
    switch self {
    case .line(let text): [text]
    case .entry(let text, let details): ["- \(text)"] + details.map { "    \($0)" }
    case .check(let text, let isKept, let details):
      ["[\(isKept ? "x" : " ")] \(text)"] + details.map { "    \($0)" }
    case .copy(let name, let lines), .aside(let name, let lines):
      ["", name] + lines.map { $0.isEmpty ? "" : "    \($0)" }
    }
  }

  fileprivate var markdown: [String] {
    switch self {
    case .line(let text): [Markdown.escaped(text)]
    case .entry(let text, let details): Markdown.entry("- ", [text] + details)
    case .check(let text, let isKept, let details):
      Markdown.entry("- [\(isKept ? "x" : " ")] ", [text] + details)
    case .copy(let name, let lines):
      ["### \(Markdown.escaped(name))", ""] + Markdown.fenced(lines)
    case .aside(let name, let lines):
      ["> **\(Markdown.escaped(name))**", ">"] + Markdown.quoted(lines)
    }
  }
}
