import CToml

/// One value of a document, with its place.
///
/// A reader such as `string()` reports a value of another type and returns nil.
public struct Node {
  let raw: CTomlNode
  let tree: Tree
  /// Where findings about the node go.
  public let decoder: Decoder
  /// The key it stands under; an element bears its array's key; empty for the root.
  public let name: String

  init(_ raw: CTomlNode, in tree: Tree, for decoder: Decoder, named name: String) {
    self.raw = raw
    self.tree = tree
    self.decoder = decoder
    self.name = name
  }

  /// Where the value starts; for a `[table]`, its header.
  public var place: Place {
    tree.source.place(line: Int(raw.begin.line), column: Int(raw.begin.column))
  }

  /// The value's type.
  public var kind: Kind { Kind(raw.kind) }

  /// Its text in the file, quotes and brackets included.
  public var source: String { tree.source.text(range) }

  /// Records what is wrong with the node: `what is wrong (got 'x'); what to do`.
  ///
  /// - Parameters:
  ///   - message: Foreign text in it must be quoted.
  ///   - length: How many scalars are meant; the whole value on its first line when nil.
  public func report(_ message: @autoclosure () -> String, length: Int? = nil) {
    decoder.report(message(), at: place, length: length ?? lengthOnFirstLine)
  }

  var range: Range<Int> {
    let start = tree.source.offset(line: Int(raw.begin.line), column: Int(raw.begin.column))
    let end = tree.source.offset(line: Int(raw.end.line), column: Int(raw.end.column))
    return start..<max(start, end)
  }

  private var lengthOnFirstLine: Int {
    // Past its line's end nothing is marked, so any large number will do.
    raw.begin.line == raw.end.line ? max(1, Int(raw.end.column) - Int(raw.begin.column)) : 1 << 16
  }
}
