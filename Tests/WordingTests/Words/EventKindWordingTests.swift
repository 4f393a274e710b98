import Model
import Testing
import Wording

@Suite struct EventKindWordingTests {
  @Test func `some names`() {
    let cancelled = EventKind(rawValue: "dispute-cancelled")
    #expect(cancelled.worded(in: .english) == "dispute cancelled")
    #expect(cancelled.worded(in: .russian) == "спор отменён")
  }

  @Test(arguments: EventKind.standard)
  func `every standard kind has a name of its own in both languages`(kind: EventKind) {
    let russian = kind.worded(in: .russian)
    #expect(russian.unicodeScalars.allSatisfy { $0 == " " || (0x400...0x4FF).contains($0.value) })
    #expect(kind.worded(in: .english).unicodeScalars.allSatisfy { $0.isASCII && $0 != "-" })
    for other in EventKind.standard where other != kind {
      #expect(other.worded(in: .russian) != russian)
      #expect(other.worded(in: .english) != kind.worded(in: .english))
    }
  }

  @Test func `a kind of somebody's own pack is its own name`() {
    #expect(EventKind(rawValue: "customs-stopped").worded(in: .russian) == "customs stopped")
  }
}
