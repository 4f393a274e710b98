/// A piece of the kit between two headings, before it is table or Markdown.
enum KitBlock: Hashable, Sendable {
  /// A line of its own.
  case line(String)
  /// An entry of a list with what belongs to it below.
  case entry(String, details: [String])
  /// Something to be ticked.
  case check(String, isKept: Bool, details: [String])
  /// A text to be copied as it is, under its name.
  case copy(name: String, lines: [String])
  /// A text beside one to be copied, for the reader alone.
  case aside(String, lines: [String])
}
