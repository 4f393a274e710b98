import Civil
import Model
import Rules
import Schedule
import Testing

/// Windows that move, vanish and come back.
struct RevisionTests {
  private let pack: Pack

  init() throws {
    pack = try ScheduleTests.pack(guardRule)
  }

  private func watch(closing until: String) -> Watch {
    Watch([event("protection-set", "2026-11-01T00:00:00Z", until: until)], pack)
  }

  private func move(_ watch: inout Watch, to until: String) {
    watch.order.events[0].until = Stamp(parsing: until)
  }

  @Test(arguments: ["2026-12-10T13:00:00Z", "2026-12-10T11:00:00Z", "2026-12-10T12:00:07Z"])
  func `a close that moves by an hour at most is the same window`(until: String) {
    var watch = watch(closing: "2026-12-10T12:00:00Z")
    watch.pass("2026-12-03T13:00:00Z")
    move(&watch, to: until)
    let agenda = watch.pass("2026-12-03T14:00:00Z")
    #expect(agenda.words == [])
    #expect(agenda.wakeAt == moment(until) - Length(days: 2))
    watch.pass(at: moment(until) - Length(days: 2))
    #expect(Set(watch.ledger.map(\.revision)) == [moment("2026-12-10T12:00:00Z").seconds])
  }

  @Test(arguments: ["2026-12-10T13:00:01Z", "2026-12-10T10:59:59Z"])
  func `a close that moves further is a new window, told from its first stage`(until: String) {
    var watch = watch(closing: "2026-12-10T12:00:00Z")
    let first = watch.pass("2026-12-03T13:30:00Z").due
    move(&watch, to: until)
    let second = watch.pass("2026-12-03T14:00:00Z").due
    #expect((first + second).map(word) == ["guard-7d", "guard-7d"])
    #expect(first[0].key != second[0].key)
  }

  @Test func `a window that comes back with the same close does not repeat what was told`() {
    var watch = watch(closing: "2026-12-10T12:00:00Z")
    #expect(watch.pass("2026-12-03T12:00:00Z").words == ["guard-7d"])
    watch.order.events.append(event("received", "2026-12-04T00:00:00Z"))
    #expect(watch.pass("2026-12-04T00:00:00Z").words == [])
    watch.order.events.removeLast()
    #expect(watch.pass("2026-12-05T00:00:00Z").words == [])
    #expect(watch.pass("2026-12-08T12:00:00Z").words == ["guard-2d"])
  }

  @Test func `a stage that passed while the window was away is told when it is back`() {
    var watch = watch(closing: "2026-12-10T12:00:00Z")
    watch.pass("2026-12-03T12:00:00Z")
    watch.order.events.append(event("received", "2026-12-04T00:00:00Z"))
    watch.pass("2026-12-04T00:00:00Z")
    watch.order.events.removeLast()
    #expect(watch.pass("2026-12-09T00:00:00Z").words == ["guard-2d"])
  }

  @Test func `which of two near revisions a window goes by does not depend on their order`() {
    let told = ["2026-12-10T12:00:00Z", "2026-12-10T13:30:00Z"].map {
      LedgerEntry(
        key: AlertKey(rawValue: $0), rule: "guard", revision: moment($0).seconds, stage: "-7d",
        state: .raised, at: moment("2026-12-03T13:30:00Z"))
    }
    let order = order([event("protection-set", until: "2026-12-10T12:45:00Z")])
    let now = moment("2026-12-09T00:00:00Z")
    let agendas = [told, told.reversed()].map {
      Agenda(for: order, under: pack, ledger: $0, at: now)
    }
    #expect(agendas[0] == agendas[1])
    #expect(agendas[0].entries.map(\.revision) == [moment("2026-12-10T12:00:00Z").seconds])
  }

  @Test func `a pack that gains an early stage does not speak of it after a later one`() throws {
    var watch = watch(closing: "2026-12-10T12:00:00Z")
    watch.pass("2026-12-08T12:00:00Z")
    watch.pack = try ScheduleTests.pack(
      guardRule.replacing(
        "{ before = \"2d\"", with: "{ before = \"5d\", level = \"notice\" }, { before = \"2d\""))
    #expect(watch.pass("2026-12-08T13:00:00Z").words == [])
  }

  @Test func `a stage spelled anew, or replaced by an earlier one, is not told again`() throws {
    for spelling in ["48h", "3d"] {
      var watch = watch(closing: "2026-12-10T12:00:00Z")
      watch.pass("2026-12-08T12:00:00Z")
      watch.pack = try ScheduleTests.pack(guardRule.replacing("\"2d\"", with: "\"\(spelling)\""))
      #expect(watch.pass("2026-12-08T13:00:00Z").words == [])
    }
  }

  @Test func `a pack that gains a later stage tells it`() throws {
    var watch = watch(closing: "2026-12-10T12:00:00Z")
    watch.pass("2026-12-08T12:00:00Z")
    watch.pack = try ScheduleTests.pack(guardRule.replacing("\"12h\"", with: "\"40h\""))
    #expect(watch.pass("2026-12-08T20:00:00Z").words == ["guard-40h"])
  }
}
