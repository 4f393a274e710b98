import Testing
import Views

/// Tables fitted to terminals.
struct TextTableTests {
  private func table(_ title: String, dispensable: [Int] = []) -> TextTable {
    TextTable(
      heads: ["ID", "TITLE", "END"], rows: [["1", title, "soon"], ["22", "b", ""]], flexible: 1,
      dispensable: dispensable)
  }

  @Test func `columns stand below each other without blanks at the end`() {
    #expect(table("lamp").lines(width: nil) == ["ID  TITLE  END", "1   lamp   soon", "22  b"])
  }

  @Test func `wide characters take two cells`() {
    #expect(
      table("日本").lines(width: nil) == ["ID  TITLE  END", "1   日本   soon", "22  b"])
    #expect(table("👩‍👩‍👧‍👦").lines(width: nil)[1] == "1   👩‍👩‍👧‍👦     soon")
    #expect(table("e\u{301}e\u{301}").lines(width: nil)[1] == "1   e\u{301}e\u{301}     soon")
  }

  @Test(arguments: 19...40) func `the flexible column gives way`(width: Int) {
    let lines = table("a very long title of something").lines(width: width)
    #expect(lines.allSatisfy { $0.count <= width })
    #expect(lines[1].hasSuffix("soon"))
    #expect(lines[1].contains("…") == (width < 40))
  }

  @Test func `a wide character is never cut in half`() {
    let lines = table("日本日本日本日本日本").lines(width: 19)
    #expect(lines[1] == "1   日本日本…  soon")
  }

  @Test func `columns are left out where nothing else helps`() {
    let narrow = table("a very long title", dispensable: [1]).lines(width: 10)
    #expect(narrow == ["ID  END", "1   soon", "22"])
    let wide = table("a very long title", dispensable: [1]).lines(width: 24)
    #expect(wide[0].contains("TITLE"))
  }

  @Test func `without dispensable columns a table may be wider than wished`() {
    #expect(table("a very long title").lines(width: 5)[1] == "1   a very …  soon")
  }

  @Test func `what could steer a terminal becomes blanks`() {
    let lines = table("a\u{1B}[1m\r\n\u{202E}b").lines(width: nil)
    #expect(lines.count == 3)
    #expect(lines.joined().unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\u{202E}" })
  }
}
