import Civil
import Model
import Testing

@Suite struct WordTests {
  @Test(arguments: [
    ("placed", "placed"), ("dispute-opened", "disputeOpened"), ("protection-set", "protectionSet"),
    ("return-delivered", "returnDelivered"),
  ])
  func `an event kind has one spelling in rules`(word: String, spelling: String) {
    #expect(EventKind(rawValue: word).camelCase == spelling)
  }

  @Test func `no two standard kinds share a spelling`() {
    #expect(Set(EventKind.standard.map(\.camelCase)).count == EventKind.standard.count)
  }

  @Test func `levels rise from info to critical, as journal priorities fall`() {
    #expect(Level.allCases == Level.allCases.sorted())
    #expect(Level.allCases.map(\.priority) == [6, 5, 4, 2])
  }

  @Test func `a stage is named by its offset as it is written`() throws {
    #expect(Stage(.before, try Length(parsing: "24h")).description == "-24h")
    #expect(Stage(.before, try Length(parsing: "7d")).description == "-7d")
    #expect(Stage(.after, try Length(parsing: "0s")).description == "+0s")
  }

  @Test func `stages before the close count back from the safe close, later ones from the close`() {
    let safe = Moment(seconds: 1_000_000)
    let close = safe + Length(hours: 24)
    let day = Length(days: 1)
    #expect(Stage(.before, day).moment(closes: close, safeCloses: safe) == safe - day)
    #expect(Stage(.after, day).moment(closes: close, safeCloses: safe) == close + day)
  }

  @Test func `a secret shows itself to nobody who does not ask by name`() {
    let secret = Secret("whsec_topsecret")
    var dumped = ""
    dump(secret, to: &dumped)
    for shown in ["\(secret)", String(reflecting: secret), dumped, "\([secret])"] {
      #expect(!shown.contains("topsecret"))
    }
    #expect(secret.reveal() == "whsec_topsecret")
  }
}
