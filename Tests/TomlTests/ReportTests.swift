import Testing
import Toml

struct ReportTests {
  @Test func `findings come sorted, capped a file, and counted`() throws {
    let decoder = Decoder()
    for line in (1...30).reversed() {
      decoder.report("wrong", at: Place(file: "a", line: line, column: 1))
    }
    decoder.report(Finding(file: "b", message: "is missing"))
    decoder.report(Finding(file: "a", message: "as a whole"))
    let lines = decoder.findings.report(caret: false).split(separator: "\n").map(String.init)
    let places = (1...19).map { "a:\($0):1: wrong" }
    #expect(lines == ["a: as a whole"] + places + ["a: and 11 more findings", "b: is missing"])
  }

  @Test func `a message that will not be told is not worded`() {
    let decoder = Decoder()
    var worded = 0
    func message() -> String {
      worded += 1
      return "wrong"
    }
    for line in 1...1000 {
      decoder.report(message(), at: Place(file: "a", line: line, column: 1))
    }
    #expect(worded == 20)
    #expect(decoder.findings.omitted == ["a": 980])
  }

  @Test func `findings made by hand are capped when told`() {
    let all = (1...22).map { Finding(place: Place(file: "a", line: $0, column: 1), message: "x") }
    #expect(Findings(all).description.hasSuffix("a:20:1: x\na: and 2 more findings"))
    #expect(Findings(Array(all.prefix(21))).description.hasSuffix("a: and 1 more finding"))
  }

  @Test func `two files share a decoder`() throws {
    let decoder = Decoder()
    for file in ["z", "a"] {
      let document = try Document.parse([UInt8]("x = 1".utf8), file: file, decoder: decoder)
      document.root.finish()
    }
    let thrown = #expect(throws: Findings.self) { try decoder.finish() }
    #expect(thrown?.all.map(\.file) == ["z", "a"])
  }

  @Test func `a broken file tells what others sharing its decoder found`() throws {
    let decoder = Decoder()
    decoder.report(Finding(file: "a", message: "wrong"))
    let thrown = #expect(throws: Findings.self) {
      try Document.parse([UInt8]("x".utf8), file: "b", decoder: decoder)
    }
    #expect(thrown?.all.count == 2)
  }

  @Test func `nothing found ends quietly`() throws {
    let document = try read("a = 1")
    _ = document.root.integer("a")
    try document.finish()
    #expect(document.decoder.findings.isEmpty)
    #expect(document.decoder.findings.report(caret: true) == "")
  }

  @Test func `a place inside a string gets its caret`() throws {
    let document = try read("when = \"\"\"\n  a &&\n  oops(b)\"\"\"\n")
    let text = try #require(document.root.text("when"))
    document.decoder.report("no such function", at: text.place(atScalarOffset: 9), length: 4)
    #expect(
      document.decoder.findings.report(caret: true) == """
        f:3:3: no such function
            oops(b)\"""
            ^~~~
        """)
  }
}
