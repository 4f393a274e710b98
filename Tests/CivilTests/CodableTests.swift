import Civil
import FoundationEssentials
import Testing

struct CodableTests {
  private struct Sample: Codable, Equatable {
    var moment: Moment
    var length: Length
    var written: Length
    var date: CivilDate
    var stamps: [Stamp]
  }

  private static let text = """
    {"date":"2026-11-23","length":-604800,"moment":1796284740,\
    "stamps":["2026-11-23","2026-12-03T07:59:00Z"],"written":"24h"}
    """

  @Test func `values have one plain JSON form`() throws {
    let sample = try JSONDecoder().decode(Sample.self, from: Data(Self.text.utf8))
    #expect(sample.length == Length(days: -7))
    #expect(sample.written.description == "24h")
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    #expect(String(decoding: try encoder.encode(sample), as: UTF8.self) == Self.text)
  }

  @Test func `a length may be written with a minus sign`() throws {
    let lengths = try JSONDecoder().decode([Length].self, from: Data(#"["-7d"]"#.utf8))
    #expect(lengths.map(\.seconds) == [-604_800])
    #expect(lengths.map(\.description) == ["-7d"])
  }

  @Test(arguments: [#"["2026-02-30"]"#, "[5]", "[null]"])
  func `bad dates and stamps are refused`(json: String) {
    let data = Data(json.utf8)
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([CivilDate].self, from: data) }
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([Stamp].self, from: data) }
  }

  @Test func `moments and lengths out of range are refused`() {
    let data = Data("[253402300800]".utf8)
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([Moment].self, from: data) }
    let text = Data(#"["--7d"]"#.utf8)
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([Length].self, from: text) }
  }
}
