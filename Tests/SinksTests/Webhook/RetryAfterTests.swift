import Civil
import Testing

@testable import Sinks

@Suite struct RetryAfterTests {
  private static let now = Samples.moment("1994-11-06T08:49:00Z")

  @Test(
    arguments: [
      ("120", 120), ("0", 0), (" 7 ", 7), ("Sun, 06 Nov 1994 08:49:37 GMT", 37),
      ("Sun, 06 Nov 1994 08:00:00 GMT", 0), ("999999999999", 604_800),
      ("99999999999999999999999", 604_800), ("Sun, 06 Nov 2094 08:49:37 GMT", 604_800),
    ] as [(String, Int64)])
  func `seconds and dates`(text: String, seconds: Int64) {
    #expect(RetryAfter.wait(text, at: Self.now) == Length(seconds: seconds))
  }

  @Test(arguments: [
    "", "-1", "soon", "1.5", "Sun, 31 Feb 1994 08:49:37 GMT", "Sun, 06 Nov 1994 25:49:37 GMT",
    "Sun, 06 Nov 1994 08:49:37 CET", "Sunday, 06-Nov-94 08:49:37 GMT", "1\r\n2",
  ])
  func `anything else is no wait`(text: String) {
    #expect(RetryAfter.wait(text, at: Self.now) == nil)
  }
}
