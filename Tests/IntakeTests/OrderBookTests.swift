import Civil
import Intake
import Model
import Testing
import Toml

struct OrderBookTests {
  private let contract = """
    [[orders]]
    platform = "aliexpress"
    id       = "3071000000010001"
    title    = "USB-C hub"
    amount   = "23.47 USD"
    seller   = "Alpha Store"          # account, region (seller's country), tags, url, policy: optional
    placed   = 2026-09-01T10:00:00Z   # a date alone means "some time that day"
    shipped  = 2026-09-04
    protection_ends = 2026-12-03T07:59:00Z
    [[orders.events]]
    kind  = "seller-offered"
    at    = 2026-11-20T12:00:00Z
    until = 2026-12-05T12:00:00Z      # the countdown the platform shows
    amount = "10.00 USD"
    """

  @Test func `the example of the contract is exactly this order`() throws {
    func origin(_ line: Int) -> Origin { Origin(source: "orders.toml", line: line) }
    let expected = Order(
      ref: OrderRef(platform: "aliexpress", id: "3071000000010001"), title: "USB-C hub",
      amount: Money(minor: 2347, currency: "USD"), seller: "Alpha Store",
      events: [
        Event(.placed, at: try stamp("2026-09-01T10:00:00Z"), origin: origin(7)),
        Event(.shipped, at: try stamp("2026-09-04"), origin: origin(8)),
        Event(.protectionSet, until: try stamp("2026-12-03T07:59:00Z"), origin: origin(9)),
        Event(
          EventKind(rawValue: "seller-offered"), at: try stamp("2026-11-20T12:00:00Z"),
          until: try stamp("2026-12-05T12:00:00Z"), amount: Money(minor: 1000, currency: "USD"),
          origin: origin(10)),
      ])
    let book = try book(contract)
    #expect(book.orders == [expected])
    #expect(book.remarks.isEmpty)
  }

  @Test func `all keys arrive`() throws {
    let order = try order(
      sample(
        #"account = "second""#, #"region = "CN""#, #"url = "https://example.org/o?id=1""#,
        #"policy = "ebay-money-back""#, #"tags = [" gift ", "home", "gift"]"#,
        "[[orders.events]]", #"kind = "dispute-opened""#, "at = 2026-11-20",
        #"reason = "not received""#, #"note = "wrote to them twice""#))
    #expect(order.ref == OrderRef(platform: "aliexpress", account: "second", id: "1"))
    #expect(order.region == "CN")
    #expect(order.url == "https://example.org/o?id=1")
    #expect(order.policy == "ebay-money-back")
    #expect(order.tags == ["gift", "home"])
    #expect(order.knownSince == nil)
    #expect(order.events.map(\.reason) == ["not received"])
    #expect(order.events.map(\.note) == ["wrote to them twice"])
  }

  @Test func `every shorthand is an event`() throws {
    let keys = ["placed", "paid", "shipped", "delivered", "received", "confirmed"]
    let order = try order(
      sample(
        keys.map { "\($0) = 2026-09-04" }.joined(separator: "\n"), "protection_ends = 2026-12-03"))
    #expect(order.events.map(\.kind.rawValue) == keys + ["protection-set"])
    #expect(order.events.dropLast().allSatisfy { $0.at == (try? stamp("2026-09-04")) })
    #expect(order.events.last?.at == nil)
    #expect(order.events.last?.until == (try stamp("2026-12-03")))
  }

  @Test func `orders stand in the order of the file`() throws {
    let ids = (1...50).map { "\($0 * 7919 % 51)" }
    let text = ids.map { "[[orders]]\nplatform = 'ebay'\nid = '\($0)'" }.joined(separator: "\n")
    #expect(try book(text).orders.map(\.ref.id) == ids)
  }

  @Test func `the same number on another platform or account is another order`() throws {
    let head = "[[orders]]\nid = '1'\nplatform = "
    let text = head + "'ebay'\n" + head + "'aliexpress'\n" + head + "'ebay'\naccount = 'b'"
    #expect(try book(text).orders.count == 3)
  }

  @Test(arguments: ["", "title = ''", "title = \"  \\t\""])
  func `without a title the id serves`(line: String) throws {
    #expect(try order(sample(line)).title == "1")
  }

  @Test func `a kind that only a pack declares is known`() throws {
    let lines = sample("[[orders.events]]", "kind = 'coupon-expires'", "until = 2026-12-01")
    #expect(try order(lines).events.map(\.kind.rawValue) == ["coupon-expires"])
  }

  @Test func `inline tables do as well`() throws {
    let text =
      "orders = [{ platform = 'ebay', id = '1', events = [{ kind = 'paid', at = 2026-09-01 }] }]"
    #expect(try order(text).events.map(\.kind) == [.paid])
  }

  @Test(arguments: ["", "# nothing yet\n", "orders = []"])
  func `a file without orders is read and remarked on`(text: String) throws {
    let book = try book(text)
    #expect(book.orders.isEmpty)
    let problem = text.isEmpty ? "is empty" : "has no orders"
    #expect(
      book.remarks.map(\.description) == ["orders.toml: \(problem); write [[orders]] and its keys"])
  }

  @Test func `a byte order mark and CRLF change nothing`() throws {
    let crlf = "\u{FEFF}" + contract.replacing("\n", with: "\r\n")
    #expect(try book(crlf).orders == (try book(contract).orders))
  }
}
