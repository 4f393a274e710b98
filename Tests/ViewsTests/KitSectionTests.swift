import Testing

@testable import Views

@Suite struct KitSectionTests {
  private static let section = KitSection(
    title: "Evidence",
    blocks: [
      .line("Keep:"), .check("video: film", isKept: true, details: []),
      .check("scales: weigh", isKept: false, details: ["in grams"]),
      .copy(name: "Ask (to the seller)", lines: ["Subject: #1", "", "Hello *you*!"]),
      .aside("Перевод", lines: ["Здравствуйте!"]),
    ])

  @Test func `a section for a terminal`() {
    #expect(
      Self.section.lines == [
        "Evidence", "  Keep:", "  [x] video: film", "  [ ] scales: weigh", "      in grams", "",
        "  Ask (to the seller)", "      Subject: #1", "", "      Hello *you*!", "", "  Перевод",
        "      Здравствуйте!",
      ])
  }

  @Test func `a section for printing`() {
    #expect(
      Self.section.markdown.joined(separator: "\n")
        == """
        ## Evidence

        Keep:

        - [x] video: film
        - [ ] scales: weigh\\
          in grams

        ### Ask (to the seller)

        ```text
        Subject: #1

        Hello *you*!
        ```

        > **Перевод**
        >
        > Здравствуйте!
        """)
  }
}
