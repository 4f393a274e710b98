import Testing
import Toml

struct DecodingTests {
  @Test func `values come out as written`() throws {
    let root = try read(
      """
      s = "x\\u0000y"
      i = -0
      big = -9223372036854775808
      hex = 0xFF
      f = 1e3
      b = true
      list = ["a", 'b']
      level = "notice"
      t = { k = "v" }
      """
    ).root
    #expect(root.string("s") == "x\0y")
    #expect(root.integer("i") == 0)
    #expect(root.integer("big") == Int.min)
    #expect(root.integer("hex", range: 0...255) == 255)
    #expect(root.node("f")?.double() == 1000)
    #expect(root.node("hex")?.double() == 255)
    #expect(root.bool("b") == true)
    #expect(root.strings("list") == ["a", "b"])
    #expect(root.choice("level", of: Order.Level.self) == .notice)
    #expect(root.table("t")?.string("k") == "v")
    root.finish()
    #expect(root.node.decoder.findings.isEmpty)
  }

  @Test func `an absent optional key is no finding`() throws {
    let found = try findings("") { root in
      #expect(root.optionalString("a") == nil)
      #expect(root.optionalInteger("b") == nil)
      #expect(root.optionalStamp("c") == nil)
      #expect(root.optionalStrings("d") == nil)
      #expect(root.optionalTable("e") == nil)
      #expect(root.optionalChoice("f", among: ["x"]) == nil)
      #expect(root.optionalBool("g") == nil)
      #expect(root.tables("h").count == 0)
      root.finish()
    }
    #expect(found == [])
  }

  @Test func `entries ask for every key`() throws {
    let found = try findings("b = 1\na = 'x'") { root in
      #expect(root.entries.map(\.key) == ["b", "a"])
      #expect(root.entries.map(\.node.kind) == [.integer, .string])
      root.finish()
    }
    #expect(found == [])
  }

  @Test func `an unknown key is told once, and not when it was asked for`() throws {
    let found = try findings("aa = 1\nbb = 2") { root in
      _ = root.integer("aa")
      #expect(root.has("bb"))
      root.finish()
      root.finish()
    }
    #expect(found == ["f:2:1: unknown key 'bb'; known here: 'aa'"])
  }

  @Test func `a name already there is not suggested`() throws {
    let found = try findings("title = 'x'\ntitel = 'y'") { root in
      _ = root.string("title")
      _ = root.optionalString("id")
      root.finish()
    }
    #expect(found == ["f:2:1: unknown key 'titel'; known here: 'title', 'id'"])
  }

  @Test func `a table that takes no keys says so`() throws {
    let found = try findings("a = 1") { $0.finish() }
    #expect(found == ["f:1:1: unknown key 'a'; this table takes none"])
  }

  @Test func `a decoder reports its own findings at a key or a table`() throws {
    let found = try findings("a = 1\n[t]\nb = 2") { root in
      root.report("wrong (got 1)", at: "a")
      root.table("t")?.report("half empty")
      root.table("t")?.report("lacks c", at: "c")
      root.node("a")?.report("odd")
    }
    #expect(
      found == ["f:1:1: wrong (got 1)", "f:1:5: odd", "f:2:1: half empty", "f:2:1: lacks c"])
  }

  @Test func `an example quotes a key that needs it`() throws {
    let found = try findings("") { _ = $0.string("a b") }
    #expect(found == [#"f:1:1: 'a b' is missing; write "a b" = "...""#])
  }

  @Test func `tables of an array come one by one, in either form`() throws {
    let inline = try read("t = [{ n = 1 }, { n = 2 }]").root.tables("t")
    let headers = try read("[[t]]\nn = 1\n[[t]]\nn = 2").root.tables("t")
    #expect(inline.compactMap { $0.integer("n") } == [1, 2])
    #expect(headers.compactMap { $0.integer("n") } == [1, 2])
    #expect(headers.count == 2)
  }

  @Test func `a table of many keys is decoded like a small one`() throws {
    let text = (0..<20_000).map { "k\($0) = 1\n" }.joined()
    let found = try findings(text + "stray = 1") { root in
      for key in root.keys where key != "stray" { _ = root.integer(key) }
      root.finish()
    }
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("f:20001:1: unknown key 'stray'") == true)
  }
}
