import CEL
import Testing

@Suite struct PatternTests {
  private static let environment = Environment(variables: [
    Variable("text", .string), Variable("pattern", .string),
  ])

  /// Nil when the evaluation fails.
  private static func matches(_ text: String, _ pattern: String) -> Bool? {
    let program = environment.compile("text.matches(pattern)").program
    return program?.evaluate([.string(text), .string(pattern)]).boolValue
  }

  @Test(arguments: [
    ("abc", "b", true), ("abc", "^b", false), ("abc", "^abc$", true), ("abc", "^ab$", false),
    ("a\nb", "a$", false), ("a\nb", "(?m)a$", true), ("a\nb", "a.b", false),
    ("a\nb", "(?s)a.b", true), ("ABC", "abc", false), ("ABC", "(?i)abc", true),
    ("ABC", "a(?i:b)c", false), ("aBc", "a(?i:b)c", true), ("aaa", "^a{3}$", true),
    ("aaa", "^a{2}$", false), ("aaa", "^a{2,}$", true), ("aaaa", "^a{1,3}$", false),
    ("a{", "^a{$", true), ("a{,2}", "^a{,2}$", true), ("foo bar", "\\bbar\\b", true),
    ("foobar", "\\bbar\\b", false), ("foobar", "\\Bbar", true), ("x1", "^\\w\\d$", true),
    ("é", "^\\w$", false), ("é", "^\\pL$", true), ("É", "^\\p{Lu}$", true),
    ("é", "^\\P{Lu}$", true),
    ("é", "(?i)É", true), ("٣", "^\\p{Nd}$", true), ("٣", "^\\d$", false), ("😀", "^.$", true),
    ("a-z", "^[a\\-z]+$", true), ("]", "^[]]$", true), ("^", "^[\\^]$", true),
    ("b", "^[^a]$", true),
    ("7", "^[[:digit:]]$", true), ("x", "^[[:^digit:]]$", true), ("a.b", "^a\\.b$", true),
    ("a*b", "^\\Qa*b\\E$", true), ("\u{7f}", "^\\x7f$", true), ("😀", "^\\x{1f600}$", true),
    ("ab", "^(?P<first>a)(?<second>b)$", true), ("", "^$", true), ("", "a|", true),
    ("b", "^(a|b|c)$", true), ("d", "^(a|b|c)$", false), ("aXb", "^a\\Db$", true),
    ("", "\\A\\z", true), ("ab", "^(a*)*b$", true), ("ab", "^(a|ab)(c|bcd)?$", true),
    ("aa", "^a+?$", true), ("é", "^\u{65}\u{301}$", false), ("\n", "^\\s$", true),
    ("a b", "^\\S+$", false), ("A", "(?i)^[a-f]$", true), ("x", "^[\\d\\w]$", true),
  ])
  func `a pattern matches as RE2 does`(_ text: String, _ pattern: String, _ expected: Bool) {
    #expect(Self.matches(text, pattern) == expected)
  }

  @Test(arguments: [
    "(", ")", "[", "[a", "*", "a**", "a{2}{3}", "a{1001}", "a{3,2}", "(?=a)", "(?<!a)", "\\1",
    "\\", "[z-a]", "(?x)a", "\\p{Nope}", "[[:nope:]]", "\\q", "(?P<>a)", "\\x{110000}", "(?i",
  ])
  func `a pattern outside of RE2 is an error`(_ pattern: String) {
    #expect(Self.matches("a", pattern) == nil)
  }

  @Test func `matching takes linear time`() {
    let text = String(repeating: "a", count: 5000)
    #expect(Self.matches(text, "(a*)*(a*)*(a*)*b") == false)
    #expect(Self.matches(text, "(a|aa|aaa)+$") == true)
    #expect(Self.matches(text, "(x+x+)+y") == false)
  }

  @Test(arguments: ["(a{1000}){1000}", "((((){1000}){1000}){1000}){1000}", "(a{100}){100}{100}"])
  func `a pattern that would explode is refused`(_ pattern: String) {
    #expect(Self.matches("a", pattern) == nil)
  }
}
