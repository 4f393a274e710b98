import Civil
import Testing

struct TimeLeftTests {
  @Test func `a distance is cut into its parts`() throws {
    let left = try TimeLeft(at: at("2026-12-01T00:00:00Z"), until: at("2026-12-03T15:36:10Z"))
    #expect(!left.isOver)
    #expect([left.days, left.hours, left.minutes, left.seconds] == [2, 15, 36, 10])
  }

  @Test func `a past end counts the time since`() throws {
    let left = try TimeLeft(at: at("2026-12-03T00:00:01Z"), until: at("2026-12-03T00:00:00Z"))
    #expect(left.isOver)
    #expect([left.days, left.hours, left.minutes, left.seconds] == [0, 0, 0, 1])
  }

  @Test func `the largest length does not trap`() {
    #expect(TimeLeft(Length(seconds: .min)).isOver)
    #expect(TimeLeft(Length(seconds: .min)).days == 106_751_991_167_300)
  }
}
