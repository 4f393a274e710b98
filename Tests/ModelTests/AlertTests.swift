import Civil
import FoundationEssentials
import Model
import Testing

/// Alerts are kept as JSON: what an older version wrote must be read by every later one.
@Suite struct AlertTests {
  /// As version 0.1 wrote it.
  private static let stored = """
    {"adviceText":{"en":"Now","ru":"Сейчас"},"advice":"act","at":1796284740,"key":"abc","level":\
    "warning","order":{"account":"","id":"1","platform":"shop"},"pack":"shop","repetition":0,\
    "rule":"guard","ruleTitle":{"en":"Act","ru":"Действуйте"},"skipped":[],"sources":["A1"],\
    "stage":"-2d","subject":SUBJECT,"tags":[],"title":"Hub","zone":"UTC"}
    """

  private func read(subject: String) throws -> Alert {
    let text = AlertTests.stored.replacing("SUBJECT", with: subject)
    return try JSONDecoder().decode(Alert.self, from: Data(text.utf8))
  }

  @Test func `an alert kept before windows could move is read as one that did not`() throws {
    let alert = try read(
      subject: """
        {"window":{"_0":{"actor":"buyer","basis":"asserted","closes":1796457540,"rule":"guard",\
        "safeCloses":1796457540}}}
        """)
    #expect(alert.movedFrom == nil)
    #expect(alert.window?.closes == Moment(seconds: 1_796_457_540))
    #expect(try read(subject: #"{"failure":{"_0":"why"}}"#).subject == .failure("why"))
  }

  @Test func `an alert of a step that moved from somewhere is read as it was written`() throws {
    var alert = try read(subject: #"{"failure":{"_0":"why"}}"#)
    alert.subject = .step(EventKind(rawValue: "dispute-cancelled"), at: Moment(seconds: 1_000))
    alert.movedFrom = Moment(seconds: 2_000)
    let again = try JSONDecoder().decode(Alert.self, from: JSONEncoder().encode(alert))
    #expect(again == alert)
    #expect(again.window == nil)
  }

  @Test func `what a step looks like in the store is what it will always look like`() throws {
    let alert = try read(subject: #"{"step":{"_0":"dispute-cancelled","at":1000}}"#)
    #expect(
      alert.subject == .step(EventKind(rawValue: "dispute-cancelled"), at: Moment(seconds: 1_000)))
  }
}
