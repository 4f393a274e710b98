/// Rows of text in columns, fitted to a width.
public struct TextTable: Hashable, Sendable {
  /// The columns' headings.
  public var heads: [String]
  /// The rows, each with one cell a column.
  public var rows: [[String]]
  /// Which column gives way when the terminal is narrow.
  public var flexible: Int

  /// Creates a table.
  public init(heads: [String], rows: [[String]], flexible: Int) {
    self.heads = heads
    self.rows = rows
    self.flexible = flexible
  }

  /// The lines of the table.
  ///
  /// - Parameter width: Cells a line may have; nil for as many as it takes.
  /// - Returns: The headings first; no line ends in a space.
  public func lines(width: Int?) -> [String] {
    let cells = ([heads] + rows).map { $0.map(TextTable.plain) }
    var widths = heads.indices.map { column in cells.map { $0[column].cells }.max() ?? 0 }
    let total = widths.reduce(0, +) + 2 * (widths.count - 1)
    if let width, total > width {
      widths[flexible] = max(TextTable.narrowest, widths[flexible] - (total - width))
    }
    return cells.map { TextTable.line($0, widths: widths) }
  }

  private static let narrowest = 8

  private static func line(_ cells: [String], widths: [Int]) -> String {
    var line = ""
    for (cell, width) in zip(cells, widths) {
      let shown = cell.cells > width ? cell.cut(to: width) : cell
      line += shown + String(repeating: " ", count: max(0, width - shown.cells) + 2)
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  /// Foreign text without what could steer a terminal or break a line.
  static func plain(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar.properties.generalCategory {
          case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: " "
          default: scalar
          }
        }))
  }
}
