import PackTesting
import Testing

/// What is wrong with the form of a file of tests, with its place.
struct FormTests {
  @Test(arguments: [
    ("", "shop.test.toml:1:1: 'pack' is missing; write pack = \"...\""),
    (
      "pack = \"shp\"",
      "shop.test.toml:1:8: 'pack' has no such value (got 'shp'); did you mean 'shop'?"
    ),
    ("pack = \"shop\"", "shop.test.toml:1:1: the pack has no tests; write [[tests]] and its keys"),
    (
      "pack = \"shop\"\n[[tests]]\nname = \"one\"",
      """
      shop.test.toml:2:1: a test has no orders; write [[tests.orders]]
      shop.test.toml:2:1: a test expects nothing; write alerts = [] or quiet = ["RULE"]
      """
    ),
    (test("alerts = []\nsilent = []"), "shop.test.toml:5:1: unknown key 'silent'"),
    (
      test("alerts = []", order: "shiped = 2026-12-01"),
      "shop.test.toml:9:1: unknown key 'shiped'; did you mean 'shipped'?"
    ),
    (
      test("alerts = []\nquiet = [\"act2\"]"),
      "shop.test.toml:5:10: 'quiet' has no such value (got 'act2'); did you mean 'act'?"
    ),
    (
      test("alerts = [{}]"), "shop.test.toml:4:11: 'at' is missing; write at = 2026-11-26T07:59:00Z"
    ),
    (
      test(both.replacing("2026-12-08T12:00:00Z", with: "2026-12-08")),
      "shop.test.toml:5:10: 'at' must be a moment with its offset (got 2026-12-08); write 2026-11-26T07:59:00Z"
    ),
    (
      test(both.replacing("\"-2d\"", with: "\"-3d\"")),
      "shop.test.toml:5:54: 'stage' has no such value (got '-3d'); did you mean '-2d'?"
    ),
    (
      test(both.replacing("\"act\", stage = \"-2d\"", with: "\"atc\", stage = \"-2d\"")),
      "shop.test.toml:5:39: 'rule' has no such value (got 'atc'); did you mean 'act'?"
    ),
    (
      test("alerts = []", order: "[[tests.orders]]\nplatform = \"shop\"\nid = \"1\""),
      "shop.test.toml:11:1: duplicate order"
    ),
  ])
  func `a mistake in the form is told with its place`(tests: String, finding: String) {
    #expect(findings(tests).hasPrefix(finding))
  }
}
