import Intake
import Model
import Testing

struct VocabularyTests {
  @Test func `known words have no problem`() {
    #expect(vocabulary.problem(platform: "ebay") == nil)
    #expect(vocabulary.problem(kind: .shipped) == nil)
    #expect(vocabulary.problem(kind: EventKind(rawValue: "coupon-expires")) == nil)
    #expect(vocabulary.problem(pack: "ebay-money-back") == nil)
  }

  @Test func `a near word is offered, else the known ones are listed`() {
    #expect(
      vocabulary.problem(platform: "eBay") == "unknown platform 'eBay'; did you mean 'ebay'?")
    #expect(
      vocabulary.problem(pack: "paypal")
        == "unknown policy 'paypal'; write 'aliexpress', 'ebay-money-back'")
    #expect(
      vocabulary.problem(kind: EventKind(rawValue: "cupon-expires"))
        == "unknown event kind 'cupon-expires'; did you mean 'coupon-expires'?")
  }

  @Test func `without packs there is nothing to offer`() {
    let empty = Vocabulary(platforms: [], kinds: [], packs: [])
    #expect(
      empty.problem(platform: "ebay")
        == "unknown platform 'ebay'; no pack that is loaded has one")
    #expect(empty.problem(kind: .paid) == nil)
  }

  @Test(arguments: EventKind.standard) func `every standard kind is known`(kind: EventKind) throws {
    let lines = sample(
      "[[orders.events]]", "kind = '\(kind)'", "at = 2026-09-01", "until = 2026-12-01")
    #expect(try order(lines).events.map(\.kind) == [kind])
  }
}
