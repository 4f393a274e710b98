import Civil
import Model
import Rules
import Testing
import Toml

/// Several packs together: extending, overriding, choosing.
struct LibraryTests {
  private let base = SmallPack(
    params: #"late = { value = "10d", doc = "Late." }"#,
    rule: #"closes = "order.shipped.at + params.late""#)

  private func library(_ texts: [String], _ overrides: [ParameterOverride] = []) throws(Findings)
    -> PackLibrary
  {
    let files = texts.enumerated().map {
      PackFile(name: "\($0.offset).toml", bytes: Array($0.element.utf8))
    }
    return try PackLibrary(files: files, overrides: overrides, zones: ZoneDatabase())
  }

  private func findings(_ texts: [String], _ overrides: [ParameterOverride] = []) -> String {
    do throws(Findings) {
      _ = try library(texts, overrides)
      return ""
    } catch {
      return error.description
    }
  }

  private func override(_ name: String, _ value: ParameterValue, pack: String = "shop")
    -> ParameterOverride
  {
    ParameterOverride(
      pack: pack, name: name, value: value,
      place: Place(file: "config.toml", line: 3, column: 1))
  }

  private let shipped = order([event("shipped", "2026-10-20T12:00:00Z")])
  private let now = moment("2026-10-21T00:00:00Z")

  @Test func `the packs that ship load`() throws {
    // As files of a user they are compiled at once, and everything wrong in them is told.
    let files = PackFile.shipped.map { PackFile(name: $0.name, bytes: $0.bytes) }
    let library = try PackLibrary(files: files, zones: ZoneDatabase())
    #expect(
      library.packs.map(\.id) == [
        "aliexpress", "aliexpress-2013", "aliexpress-2014", "aliexpress-2015", "aliexpress-2016",
        "aliexpress-2017",
      ])
    let shipped = try PackLibrary(files: PackFile.shipped, zones: ZoneDatabase())
    #expect(shipped.fingerprint == library.fingerprint)
    #expect(shipped.packs.map { $0.rules.map(\.id) } == library.packs.map { $0.rules.map(\.id) })
  }

  @Test func `a figure of the configuration replaces the figure of the pack`() throws {
    let library = try library([base.text], [override("late", .length(Length(days: 2)))])
    let window = library.packs[0].assess(shipped, at: now).verdicts[0].verdict.window
    #expect(window?.closes == moment("2026-10-22T12:00:00Z"))
    #expect(library.packs[0].parameters[0].isOverridden)
    #expect(library.packs[0].parameters[0].text == "2d")
  }

  @Test func `an override of the wrong type, name or pack is found at its place`() throws {
    let wrong = [
      override("late", .integer(2)), override("lat", .length(Length(days: 2))),
      override("late", .length(Length(days: 2)), pack: "shops"),
    ]
    #expect(
      wrong.map { findings([base.text], [$0]) } == [
        "config.toml:3:1: 'late' must be of the type of '10d' (got '2'); write it so",
        "config.toml:3:1: unknown parameter 'lat'; did you mean 'late'?",
        "config.toml:3:1: unknown pack 'shops'; did you mean 'shop'?",
      ])
  }

  @Test func `a pack that extends another keeps what it does not say`() throws {
    let child = """
      id = "shop-fast"
      extends = "shop"
      [params]
      late = { value = "1d", doc = "Faster." }
      """
    let library = try library([base.text, child])
    let pack = try #require(library.pack("shop-fast"))
    #expect(pack.extends == "shop")
    #expect(pack.zone.name == "Europe/Berlin")
    #expect(
      pack.assess(shipped, at: now).verdicts[0].verdict.window?.closes
        == moment("2026-10-21T12:00:00Z"))
    #expect(
      library.pack("shop")?.assess(shipped, at: now).verdicts[0].verdict.window?.closes
        == moment("2026-10-30T12:00:00Z"))
  }

  @Test func `a rule of the same id is replaced in its place, another one comes behind`() throws {
    func rule(_ id: String, _ days: Int) -> String {
      """
      [[rules]]
      id = "\(id)"
      title = { en = "Act", ru = "Действуйте" }
      actor = "seller"
      sources = []
      from = "shipped"
      window = "\(days)d"
      ladder = [{ before = "1d", level = "info" }]

      """
    }
    let child = "id = \"child\"\nextends = \"shop\"\n" + rule("new", 3) + rule("act", 4)
    let pack = try #require(try library([base.text, child]).pack("child"))
    #expect(pack.rules.map(\.id) == ["act", "new"])
    #expect(pack.rules.map(\.actor) == [.seller, .seller])
  }

  @Test func `packs that extend each other in a circle are refused`() {
    let first = "id = \"a\"\nextends = \"b\"\n"
    let second = "id = \"b\"\nextends = \"a\"\n"
    #expect(
      findings([first, second]) == """
        0.toml:2:1: packs extend each other in a circle: b -> a -> b; remove one 'extends'
        1.toml:2:1: packs extend each other in a circle: a -> b -> a; remove one 'extends'
        """)
  }

  @Test func `a later file of the same id replaces the earlier one`() throws {
    let library = try library([
      base.text, base.text.replacing(#"value = "10d""#, with: #"value = "3d""#),
    ])
    #expect(library.packs.map(\.parameters[0].text) == ["3d"])
  }

  @Test func `an error in a rule that is inherited is told in the file it stands in`() {
    var broken = base
    broken.rule = #"closes = "order.shiped.at""#
    let found = findings([broken.text, "id = \"z\"\nextends = \"shop\"\n"])
    #expect(found.hasPrefix("0.toml:"))
    #expect(!found.contains("1.toml"))
  }
}
