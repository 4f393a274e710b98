/// The reader of compiled zone files, versions 1 to 4 (RFC 9636).
///
/// Any bytes are safe to hand in: what breaks the format's rules is refused with the reason.
struct TZifReader {
  private let name: String
  private var cursor: ByteCursor

  init(name: String, bytes: [UInt8]) {
    self.name = name
    cursor = ByteCursor(bytes[...])
  }

  mutating func table() throws(ZoneError) -> TransitionTable {
    let first = try header()
    guard first.version > 1 else { return try block(first, timeWidth: 4, hasFooter: false) }
    // The 4-byte block of a later version is for old readers only, and may be empty.
    guard cursor.take(first.blockSize(timeWidth: 4)) != nil else { throw broken("it is cut short") }
    return try block(try header(), timeWidth: 8, hasFooter: true)
  }

  private mutating func header() throws(ZoneError) -> TZifHeader {
    guard let header = TZifHeader(&cursor) else { throw broken("it has no TZif header") }
    return header
  }

  private mutating func block(
    _ header: TZifHeader, timeWidth: Int, hasFooter: Bool
  ) throws(ZoneError) -> TransitionTable {
    guard header.isSound else { throw broken("its counts contradict each other") }
    guard let bytes = cursor.take(header.blockSize(timeWidth: timeWidth)) else {
      throw broken("it is cut short")
    }
    guard let block = TZifBlock(header, ByteCursor(bytes), timeWidth: timeWidth) else {
      throw broken("it breaks the rules of RFC 9636")
    }
    let rule = hasFooter ? try footer() : nil
    return TransitionTable(
      times: block.times, indices: block.indices, types: block.types, rule: rule)
  }

  /// The rule between two line ends; an empty one means that none is known.
  private mutating func footer() throws(ZoneError) -> ZoneRule? {
    let newline = UInt8(ascii: "\n")
    guard cursor.take(1)?.first == newline, let end = cursor.rest.firstIndex(of: newline) else {
      throw broken("its footer is missing")
    }
    let text = cursor.rest[..<end]
    guard !text.isEmpty else { return nil }
    guard let rule = ZoneRule(posix: text) else { throw broken("its footer is not a TZ rule") }
    return rule
  }

  private func broken(_ problem: String) -> ZoneError { .corrupt(name, problem) }
}
