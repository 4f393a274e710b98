import Testing

@testable import Wording

@Suite struct HarmlessLinkTests {
  @Test(arguments: ["https://shop.example/o?id=1&x=%20", "HTTP://shop.example", "http://[::1]/"])
  func `an ordinary page is taken whole`(link: String) {
    #expect(harmlessLink(link) == link)
  }

  @Test(arguments: [
    "", "javascript:alert(1)", "https://", "ftp://x.example", "https://x.example/\nBcc: y",
    "https://x.example/a b", "https://x.example/\u{202E}", "https://x.example/<b>",
    "https://x.example/" + String(repeating: "a", count: 2000), "data:text/html,x",
  ])
  func `anything else is left out`(link: String) {
    #expect(harmlessLink(link) == nil)
  }
}
