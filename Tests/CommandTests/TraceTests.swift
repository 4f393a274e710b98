import Support
import Testing

/// `packs trace`: what each statement of the sources has become.
struct TraceTests {
  @Test func `a statement is told with its places`() throws {
    let result = try Bazaar.program()("packs", "trace", "B1-01", "B1-03")
    try Snapshot.expect(result.transcript)
  }

  @Test func `a statement without a place is told`() throws {
    let program = try Bazaar.program()
    let result = try program("packs", "trace", "B1-04")
    #expect(result.status == 1)
    #expect(result.output.contains("B1-04: The bazaar is old.\n  no place\n"))
    #expect(result.output.hasSuffix("0 of 1 statements have a place\n"))
    #expect(try program("packs", "trace").status == 1)
  }

  @Test func `a statement that does not exist is told`() throws {
    let result = try Bazaar.program()("packs", "trace", "B1-O1")
    #expect(result.status == 65)
    #expect(result.errors.contains("B1-01"))
  }

  @Test func `the shipped statements all have their places`() throws {
    let result = try Program()("packs", "trace", "--format", "jsonl")
    #expect(result.status == 0, "\(result.output.suffix(300))")
    #expect(result.output.split(separator: "\n").count >= 120)
  }
}
