import Testing
import Toml

struct NearestTests {
  @Test(arguments: [
    ("titel", "title"), ("Title", "title"), ("tilte", "title"), ("shiped", "shipped"),
    ("protection-ends", "protection_ends"), ("sellr", "seller"), ("sellers", "seller"),
    ("kinde", "kind"), ("IF", "if"), ("platfrom", "platform"),
  ])
  func `a slip is understood`(written: String, meant: String) {
    let known = ["if", "id", "title", "shipped", "protection_ends", "seller", "kind", "platform"]
    #expect(nearest(to: written, among: known) == meant)
  }

  @Test(arguments: ["", "xy", "colour", "at", "заказ", String(repeating: "title", count: 20)])
  func `what is far stays alone`(written: String) {
    #expect(nearest(to: written, among: ["id", "title", "shipped", "kind"]) == nil)
  }

  @Test func `the nearer one wins, then the earlier`() {
    #expect(nearest(to: "placed", among: ["places", "placid", "placed"]) == "placed")
    #expect(nearest(to: "place", among: ["placid", "places", "placed"]) == "places")
  }
}
