import Testing
import Toml

struct PlaceTests {
  private static let text = """
    top = 1
    dotted.key = "é"
    list = [ 1,
      [2], { in = 3 } ]

    [table]
    a = 2026-01-01
      [[table.rows]]
      b = '''
    x'''
    [[table.rows]]
    "quoted key" = true
    """

  @Test(arguments: [
    (["top"], "f:1:7"), (["dotted"], "f:2:1"), (["dotted", "key"], "f:2:14"),
    (["list"], "f:3:8"), (["table"], "f:6:1"), (["table", "a"], "f:7:5"),
    (["table", "rows"], "f:8:3"),
  ])
  func `every value knows its place`(path: [String], place: String) throws {
    var node = try read(Self.text).root.node
    for key in path { node = try #require(node.table()?.node(key)) }
    #expect(node.place.description == place)
  }

  @Test func `elements of an array know their places`() throws {
    let elements = try #require(try read(Self.text).root.node("list")?.elements())
    #expect(elements.map(\.place.description) == ["f:3:10", "f:4:3", "f:4:8"])
    #expect(elements.map(\.source) == ["1", "[2]", "{ in = 3 }"])
    #expect(elements[2].table()?.place(of: "in").description == "f:4:10")
  }

  @Test func `each table of an array stands at its own header`() throws {
    let rows = try #require(try read(Self.text).root.table("table")).tables("rows")
    #expect(rows.map(\.place.description) == ["f:8:3", "f:11:1"])
    #expect(rows.compactMap { $0.keys.first } == ["b", "quoted key"])
  }

  @Test func `a key's place is the key, an absent key's the table`() throws {
    let table = try #require(try read(Self.text).root.table("table"))
    #expect(table.place(of: "a").description == "f:7:1")
    #expect(table.place(of: "z").description == "f:6:1")
  }

  @Test func `keys come in the order of the file`() throws {
    let root = try read("zeta = 1\nalpha = 2\n[mid]\n[mid.b]\n[beta]\n").root
    #expect(root.keys == ["zeta", "alpha", "mid", "beta"])
    #expect(root.entries.map(\.place.description) == ["f:1:1", "f:2:1", "f:3:2", "f:5:2"])
  }

  @Test(arguments: ["\u{FEFF}a = 7", "a = 7", "a = 7\r\n", "a = 7\n\n"])
  func `a byte order mark and line ends move nothing`(text: String) throws {
    let node = try #require(try read(text).root.node("a"))
    #expect(node.place.description == "f:1:5")
    #expect(node.source == "7")
  }

  @Test func `a file name cannot forge a line`() {
    let place = Place(file: "a\nb.toml", line: 1, column: 2)
    #expect(place.description == #"a\nb.toml:1:2"#)
  }

  @Test func `places sort by line, then column`() {
    let places = [(2, 1), (1, 9), (1, 10)].map { Place(file: "f", line: $0.0, column: $0.1) }
    #expect(places.sorted().map(\.description) == ["f:1:9", "f:1:10", "f:2:1"])
  }
}
