/// Strings as the language sees them: sequences of code points.
///
/// Swift's own comparison folds canonically equivalent spellings; the language must not.
enum Text {
  @inline(__always)
  static func equal(_ left: String, _ right: String) -> Bool {
    // Unequal for Swift is unequal here; equal needs a look at the code points themselves.
    left.utf8.count == right.utf8.count && left == right && left.utf8.elementsEqual(right.utf8)
  }

  /// Order by code point, which UTF-8 byte order preserves.
  static func less(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  /// The first place of a needle at or behind an offset, in linear time.
  static func find<Unit: Equatable>(_ needle: [Unit], in text: [Unit], from start: Int = 0) -> Int?
  {
    guard !needle.isEmpty else { return start }
    guard needle.count <= text.count - start else { return nil }
    let borders = needle.count > 1 ? borders(of: needle) : [0]
    var matched = 0
    for offset in start..<text.count {
      while matched > 0, needle[matched] != text[offset] { matched = borders[matched - 1] }
      if needle[matched] == text[offset] { matched += 1 }
      if matched == needle.count { return offset + 1 - matched }
    }
    return nil
  }

  /// For each prefix the length of its longest proper prefix that is a suffix too.
  private static func borders<Unit: Equatable>(of needle: [Unit]) -> [Int] {
    var borders = Array(repeating: 0, count: needle.count)
    var length = 0
    for position in 1..<needle.count {
      while length > 0, needle[length] != needle[position] { length = borders[length - 1] }
      if needle[length] == needle[position] { length += 1 }
      borders[position] = length
    }
    return borders
  }

  static func contains(_ text: String, _ needle: String) -> Bool {
    find(Array(needle.utf8), in: Array(text.utf8)) != nil
  }

  static func hasPrefix(_ text: String, _ prefix: String) -> Bool {
    text.utf8.starts(with: prefix.utf8)
  }

  static func hasSuffix(_ text: String, _ suffix: String) -> Bool {
    text.utf8.reversed().starts(with: suffix.utf8.reversed())
  }

  /// Text from bytes; each run that is not UTF-8 becomes one replacement character.
  static func repaired(_ bytes: [UInt8]) -> String {
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var view = String.UnicodeScalarView()
    var isBroken = false
    while true {
      switch parser.parseScalar(from: &rest) {
      case .valid(let units):
        view.append(Unicode.UTF8.decode(units))
        isBroken = false
      case .error:
        if !isBroken { view.append("\u{FFFD}") }
        isBroken = true
      case .emptyInput: return String(view)
      }
    }
  }

  static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
