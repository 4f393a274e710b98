import Toml

/// A closed set of words and what to call one of them.
struct KnownWords: Sendable {
  private static let shown = 24

  private let noun: String
  private let list: [String]
  private let set: Set<String>

  init(_ noun: String, _ list: [String]) {
    var set: Set<String> = []
    self.noun = noun
    self.list = list.filter { set.insert($0).inserted }
    self.set = set
  }

  /// The message about a word that is none of them; nil about one of them.
  func problem(_ word: String) -> String? {
    set.contains(word) ? nil : "unknown \(noun) \(quoted(word)); \(advice(word))"
  }

  private func advice(_ word: String) -> String {
    if let near = nearest(to: word, among: list) { return "did you mean \(quoted(near))?" }
    guard !list.isEmpty else { return "no pack that is loaded has one" }
    let names = list.prefix(Self.shown).map { quoted($0) }.joined(separator: ", ")
    return "write \(names)" + (list.count > Self.shown ? " or another known one" : "")
  }
}
