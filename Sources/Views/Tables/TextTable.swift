/// Rows of text in columns, fitted to a width.
public struct TextTable: Hashable, Sendable {
  /// The columns' headings.
  public var heads: [String]
  /// The rows, each with one cell a column.
  public var rows: [[String]]
  /// Which column gives way when the terminal is narrow.
  public var flexible: Int
  /// Columns left out one after the other when even that is not enough.
  public var dispensable: [Int]

  /// Creates a table.
  public init(heads: [String], rows: [[String]], flexible: Int, dispensable: [Int] = []) {
    self.heads = heads
    self.rows = rows
    self.flexible = flexible
    self.dispensable = dispensable
  }

  /// The lines of the table.
  ///
  /// - Parameter width: Cells a line may have; nil for as many as it takes. A table that cannot be
  ///   made as narrow stays wider: a cut order number is of no use.
  /// - Returns: The headings first; no line ends in a space.
  public func lines(width: Int?) -> [String] {
    let cells = ([heads] + rows).map { $0.map(TextTable.plain) }
    let widths = heads.indices.map { column in cells.map { $0[column].cells }.max() ?? 0 }
    let columns = fitted(widths, to: width ?? .max)
    return cells.map { row in
      TextTable.line(columns.map { (row[$0.index], $0.width) })
    }
  }

  /// The columns that are shown, from left to right, with their widths.
  private func fitted(_ widths: [Int], to limit: Int) -> [(index: Int, width: Int)] {
    var columns = Array(widths.enumerated()).map { (index: $0.offset, width: $0.element) }
    for next in dispensable.map(Optional.some) + [nil] {
      let excess = columns.reduce(-2) { $0 + $1.width + 2 } - limit
      guard excess > 0 else { break }
      if let place = columns.firstIndex(where: { $0.index == flexible }) {
        let narrow = max(min(TextTable.narrowest, widths[flexible]), widths[flexible] - excess)
        if widths[flexible] - narrow >= excess || next == nil {
          columns[place].width = narrow
          break
        }
      }
      columns.removeAll { $0.index == next }
    }
    return columns
  }

  private static let narrowest = 8

  private static func line(_ cells: [(text: String, width: Int)]) -> String {
    var line = ""
    for (cell, width) in cells {
      let shown = cell.cells > width ? cell.cut(to: width) : cell
      line += shown + String(repeating: " ", count: max(0, width - shown.cells) + 2)
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  /// Foreign text without what could steer a terminal or break a line.
  static func plain(_ text: String) -> String {
    guard !text.isPlainASCII else { return text }
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar.properties.generalCategory {
          case .format where scalar == "\u{200D}": scalar  // joins emoji into one
          case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: " "
          default: scalar
          }
        }))
  }
}
