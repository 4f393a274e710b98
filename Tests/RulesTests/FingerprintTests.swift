import Civil
import Rules
import Testing

/// The daemon judges every order anew when the fingerprint of the packs changes.
struct FingerprintTests {
  private let whole = SmallPack(
    params: #"late = { value = "10d", doc = "Late." }"#,
    values: #"paid = "has(order.paid)""#,
    rule: """
      when = "paid"
      opens = "order.shipped.at"
      closes = "order.shipped.at + params.late"
      estimate = "!paid"
      if_missed = { en = "Lost.", ru = "Потеряно." }
      """,
    ladder: #"ladder = [{ before = "2d", level = "notice", repeat = "3h" }]"#)

  @Test func `it is the same in every run`() throws {
    var pack = SmallPack()
    pack.head = pack.head.replacing("Europe/Berlin", with: "UTC")
    let fingerprint = try pack.load().fingerprint
    #expect(fingerprint == "a29336a06380765b")
  }

  @Test(arguments: [
    ("\"10d\"", "\"11d\""), ("has(order.paid)", "!has(order.paid)"), ("\"!paid\"", "\"paid\""),
    ("when = \"paid\"", "when = \"!paid\""), ("\"2d\"", "\"3d\""), ("notice", "warning"),
    ("\"3h\"", "\"4h\""), ("Lost.", "Gone."), ("Потеряно.", "Ушло."), ("\"Act\"", "\"Go\""),
    ("Действуйте", "Пора"), ("Europe/Berlin", "Europe/Paris"), ("buyer", "seller"),
    ("opens = \"order.shipped.at\"", "opens = \"order.paid.at\""),
  ])
  func `whatever may change an alert changes it`(old: String, new: String) throws {
    let before = try whole.load().fingerprint
    let text = whole.text.replacing(old, with: new)
    #expect(text != whole.text)
    let changed = try PackLibrary(
      files: [PackFile(name: "shop.toml", bytes: Array(text.utf8))], zones: .init())
    #expect(changed.packs[0].fingerprint != before)
  }

  @Test func `comments and the words of a figure do not`() throws {
    let text = "# Hello\n" + whole.text.replacing("Late.", with: "Later.")
    let same = try PackLibrary(
      files: [PackFile(name: "shop.toml", bytes: Array(text.utf8))], zones: .init())
    #expect(try same.packs[0].fingerprint == whole.load().fingerprint)
  }
}
