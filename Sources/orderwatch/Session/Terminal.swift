import Glibc
import Views

/// Standard output and error as they are: a terminal of some width, or not.
enum Terminal {
  /// Whether standard error is a terminal.
  static var isErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Whether standard output is a terminal that may be coloured (no-color.org).
  static var isColoured: Bool {
    isatty(STDOUT_FILENO) == 1 && variable("NO_COLOR") == nil && variable("TERM") != "dumb"
  }

  /// The cells a line may have: COLUMNS, else the terminal's width; nil where output is no terminal.
  static var width: Int? {
    if let columns = variable("COLUMNS").flatMap(Int.init), columns > 0 { return columns }
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0,
      size.ws_col > 0
    else { return nil }
    return Int(size.ws_col)
  }

  /// Prints a table, its headings set off on a terminal.
  static func show(_ table: TextTable) {
    let lines = table.lines(width: width)
    for (index, line) in lines.enumerated() {
      print(index == 0 && isColoured ? "\u{1B}[1m\(line)\u{1B}[0m" : line)
    }
  }

  /// Writes lines to standard error; what could steer a terminal is written as its code.
  static func complain(_ text: String) {
    let bytes = Array("\(harmless(text))\n".utf8)
    _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }

  private static func harmless(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control where scalar != "\n", .format, .lineSeparator, .paragraphSeparator:
        shown.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
      default: shown.append(scalar)
      }
    }
    return String(shown)
  }

  private static func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }
}
