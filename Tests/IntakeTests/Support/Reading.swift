import Intake
import Model
import Testing
import Toml

/// The words that the order books of these tests may use.
let vocabulary = Vocabulary(
  platforms: ["aliexpress", "ebay"], kinds: [EventKind(rawValue: "coupon-expires")],
  packs: ["aliexpress", "ebay-money-back"])

/// The order book that the text is.
func book(_ text: String) throws(Findings) -> OrderBook {
  try OrderBook(Array(text.utf8), file: "orders.toml", vocabulary: vocabulary)
}

/// The one order that the text tells of.
func order(_ text: String, _ place: SourceLocation = #_sourceLocation) throws -> Order {
  let orders = try book(text).orders
  try #require(orders.count == 1, sourceLocation: place)
  return orders[0]
}

/// An order of nothing but its name and these lines.
func sample(_ lines: String...) -> String {
  """
  [[orders]]
  platform = "aliexpress"
  id = "1"

  """ + lines.joined(separator: "\n")
}

/// What reading the text finds wrong, without the file's name; empty when nothing.
func findings(in text: String) -> [String] {
  do {
    _ = try book(text)
    return []
  } catch {
    return error.all.map { String($0.description.dropFirst("orders.toml:".count)) }
  }
}
