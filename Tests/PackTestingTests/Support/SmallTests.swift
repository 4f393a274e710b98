import Civil
import PackTesting
import Rules
import Toml

/// The small pack that the tests of this target test.
private let shop = """
  id = "shop"
  platform = "shop"
  timezone = "UTC"
  reviewed = 2026-11-22
  [[rules]]
  id = "act"
  title = { en = "Act", ru = "Действуйте" }
  actor = "buyer"
  sources = []
  when = "has(order.protectionSet) && !has(order.received)"
  closes = "order.protectionSet.until"
  ladder = [
    { before = "2d", level = "notice", advice = "act" },
    { before = "12h", level = "critical", repeat = "5h" },
  ]
  [advice]
  act = { en = "Act.", ru = "Действуйте." }
  """

/// Runs the tests in this text against the small pack.
func run(_ tests: String) throws(Findings) -> PackTestReport {
  let pack = PackFile(name: "shop.toml", bytes: Array(shop.utf8))
  let library = try PackLibrary(files: [pack], zones: ZoneDatabase())
  let file = PackFile(name: "shop.test.toml", bytes: Array(tests.utf8))
  return try PackTests.run(file: file, library: library)
}

/// What is wrong with the form of this text.
func findings(_ tests: String) -> String {
  do throws(Findings) {
    _ = try run(tests)
    return ""
  } catch {
    return error.description
  }
}

/// One test of an order that closes at noon of the 10th of December.
func test(_ keys: String, order: String = "") -> String {
  """
  pack = "shop"
  [[tests]]
  name = "one"
  \(keys)
  [[tests.orders]]
  platform = "shop"
  id = "1"
  protection_ends = 2026-12-10T12:00:00Z
  \(order)
  """
}

/// Both stages of that order.
let both = """
  alerts = [
    { at = 2026-12-08T12:00:00Z, rule = "act", stage = "-2d", level = "notice" },
    { at = 2026-12-10T00:00:00Z, rule = "act", stage = "-12h", level = "critical" },
  ]
  """

/// Runs the tests in this text against the small pack with more in it.
func run(_ tests: String, with more: String) throws(Findings) -> PackTestReport {
  let pack = PackFile(name: "shop.toml", bytes: Array((shop + "\n" + more).utf8))
  let library = try PackLibrary(files: [pack], zones: ZoneDatabase())
  return try PackTests.run(
    file: PackFile(name: "shop.test.toml", bytes: Array(tests.utf8)), library: library)
}
