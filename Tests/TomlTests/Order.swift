import Toml

/// A decoder as the other targets write them, for the tests to drive.
struct Order {
  enum Level: String, CaseIterable {
    case info, notice, warning, critical
  }

  let id: String?

  init(_ table: Table) {
    id = table.string("id")
    _ = table.optionalString("title")
    _ = table.optionalInteger("days", range: 1...60)
    _ = table.optionalBool("urgent")
    _ = table.optionalStamp("placed")
    _ = table.optionalStrings("tags")
    _ = table.optionalChoice("level", of: Level.self)
    _ = table.optionalTable("seller").map { seller in
      _ = seller.string("name")
      seller.finish()
    }
    for event in table.tables("events") {
      _ = event.string("kind")
      _ = event.stamp("at")
      event.finish()
    }
    table.finish()
  }

  /// Every order of a file under `[[orders]]`.
  static func read(_ bytes: [UInt8], file: String) throws(Findings) -> [Order] {
    let document = try Document.parse(bytes, file: file, limits: Limits(bytes: 100_000))
    let orders = document.root.tables("orders").map { Order($0) }
    try document.finish()
    return orders
  }
}
