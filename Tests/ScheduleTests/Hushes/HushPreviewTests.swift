import Civil
import Model
import Rules
import Schedule
import Testing

/// What a hush would hide, before it is stored.
struct HushPreviewTests {
  private let shown = event("protection-set", until: "2026-12-10T12:00:00Z")
  private let pack: Pack

  init() throws {
    pack = try ScheduleTests.pack(guardRule)
  }

  private func preview(
    _ said: StandingHush, besides others: [StandingHush] = [], after watch: Watch? = nil,
    at now: String = "2026-11-20T00:00:00Z"
  ) -> HushPreview {
    HushPreview.of(
      said, for: order([shown]), under: pack, ledger: watch?.ledger ?? [], besides: others,
      at: moment(now))
  }

  private func words(_ alerts: [Alert]) -> [String] { alerts.map { "\($0.at) \(word($0))" } }

  @Test func `a snooze hides the stages before its end, then one speaks for them`() {
    let preview = preview(hush(.snooze, until: "2026-12-09T00:00:00Z"))
    #expect(
      words(preview.hidden) == ["2026-12-03T12:00:00Z guard-7d", "2026-12-08T12:00:00Z guard-2d"])
    #expect(words([preview.speaks].compactMap(\.self)) == ["2026-12-09T00:00:00Z guard-2d"])
    #expect(preview.reminders == 0)
  }

  @Test func `an acknowledgement without an end leaves the last stage`() {
    let preview = preview(hush(.ack))
    #expect(preview.hidden.map(\.stage) == ["-7d", "-2d", "+0s"])
    #expect(preview.reminders == 3)
    #expect(words([preview.speaks].compactMap(\.self)) == ["2026-12-10T00:00:00Z guard-12h"])
  }

  @Test func `after the last stage there may be nothing left to hear`() {
    var watch = Watch([shown], pack)
    watch.pass("2026-12-10T00:00:00Z")
    let preview = preview(hush(.ack), after: watch, at: "2026-12-10T00:00:00Z")
    #expect(preview.hidden.map(\.stage) == ["+0s"])
    #expect(preview.reminders == 3)
    #expect(preview.speaks == nil)
  }

  @Test func `what is hushed already is not counted again`() {
    let preview = preview(hush(.ack), besides: [hush(.ack, stage: "-7d")])
    #expect(preview.hidden.map(\.stage) == ["-2d", "+0s"])
  }

  @Test func `of another order it hides nothing`() {
    let preview = preview(hush(.ack, order: OrderRef(platform: "shop", id: "2")))
    #expect(preview.hidden == [])
    #expect(preview.speaks == nil)
  }
}
