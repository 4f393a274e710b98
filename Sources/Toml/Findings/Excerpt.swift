/// A source line with a caret line below it, cut to a terminal's width.
struct Excerpt: Hashable, Sendable {
  private static let tab = 4
  private static let width = 76
  private static let before = 50

  let lines: [String]

  /// Cuts a window around a place out of its source line; what lies past the line is not marked.
  init(_ source: Source, at place: Place, length: Int) {
    let line = source.line(place.line)
    let first = line.count <= Self.width ? 1 : max(1, place.column - Self.before)
    let start = source.offset(line: place.line, column: first)
    // Four bytes a scalar at most: a file of one endless line is not decoded whole.
    let bytes = line[min(start, line.endIndex)...].prefix(4 * Self.width)
    let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars.prefix(Self.width))

    let caret = min(place.column - first, scalars.count)
    let meant = scalars[caret..<min(scalars.count, caret + length)]
    let lead = first > 1 ? "…" : ""
    let tail = scalars.count == Self.width && bytes.count > Self.width ? "…" : ""
    let text = scalars.reduce(into: "") { $0 += Self.shown($1) }
    let indent = scalars[..<caret].reduce(2 + lead.count) { $0 + Self.cells($1) }
    let marked = max(1, meant.reduce(0) { $0 + Self.cells($1) })
    lines = [
      "  " + lead + text + tail,
      String(repeating: " ", count: indent) + "^" + String(repeating: "~", count: marked - 1),
    ]
  }

  private static func shown(_ scalar: Unicode.Scalar) -> String {
    if scalar == "\t" { return String(repeating: " ", count: tab) }
    return isVisible(scalar) ? String(scalar) : "\u{FFFD}"
  }

  private static func cells(_ scalar: Unicode.Scalar) -> Int {
    if scalar == "\t" { return tab }
    return isVisible(scalar) ? Toml.cells(of: scalar) : 1
  }
}
