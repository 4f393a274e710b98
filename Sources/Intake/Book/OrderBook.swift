public import Model
public import Toml

/// The orders of one file, with their events.
public struct OrderBook: Sendable {
  /// In the order of the file; each event's origin is the file and its line.
  public let orders: [Order]
  /// What is not wrong and still worth saying, such as that the file has no orders.
  public let remarks: [Finding]

  /// Reads the TOML of an order book.
  ///
  /// A shorthand such as `placed` becomes an event; of events that say exactly the same the first
  /// is kept. A missing title is replaced by the order's id.
  ///
  /// - Parameters:
  ///   - bytes: The file's content.
  ///   - file: The name that findings and origins show.
  ///   - vocabulary: The platforms, kinds and packs that may be named.
  ///   - limits: What is refused unread.
  /// - Throws: Everything wrong in the file, with its places; then no order of it is taken.
  public init(
    _ bytes: [UInt8], file: String, vocabulary: Vocabulary, limits: Limits = .orderBook
  ) throws(Findings) {
    let document = try Document.parse(bytes, file: file, limits: limits)
    let orders = Self.orders(in: document.root, file: file, vocabulary: vocabulary)
    try document.finish()
    self.orders = orders
    remarks =
      orders.isEmpty
      ? [Self.emptiness(of: bytes, file: file)] : Self.amountRemarks(about: orders, file: file)
  }

  /// Reads the `[[orders]]` below any table, such as one test of a pack.
  ///
  /// What is wrong is reported to the table's decoder, and the order it is in left out.
  ///
  /// - Parameters:
  ///   - table: The table that has the key `orders`; the key may be absent.
  ///   - file: The name that origins show.
  ///   - vocabulary: The platforms, kinds and packs that may be named.
  /// - Returns: In the order of the file, each purchase once.
  public static func orders(
    in table: Table, file: String, vocabulary: Vocabulary
  ) -> [Order] {
    var roll = Roll()
    for table in table.tables("orders") {
      let reading = OrderReading(table, file: file, vocabulary: vocabulary)
      if let order = reading.order() { roll.add(order, from: table) }
    }
    return roll.orders
  }

  private static func emptiness(of bytes: [UInt8], file: String) -> Finding {
    let problem = bytes.isEmpty ? "is empty" : "has no orders"
    return Finding(file: file, message: "\(problem); write [[orders]] and its keys")
  }
}

extension Limits {
  /// What an order book may have: 40 MiB, and no deep nesting.
  public static let orderBook = Limits(bytes: 40 << 20, depth: 16)
}
