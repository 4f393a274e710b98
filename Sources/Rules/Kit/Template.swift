import Toml

/// A text with placeholders, taken apart: `Order {order} …`.
struct Template {
  enum Part {
    case words(String)
    case place(Placeholder)
  }

  /// Something that is no placeholder; the range counts scalars of the text.
  struct Mistake {
    let range: Range<Int>
    let message: String
  }

  private(set) var parts: [Part] = []
  private(set) var mistakes: [Mistake] = []

  init(_ text: String) {
    guard text.utf8.contains(UInt8(ascii: "{")) else {
      parts = [.words(text)]
      return
    }
    let scalars = Array(text.unicodeScalars)
    var start = 0
    while let open = scalars[start...].firstIndex(of: "{") {
      add(scalars[start..<open])
      guard let close = scalars[open...].firstIndex(of: "}") else {
        mistakes.append(
          Mistake(range: open..<open + 1, message: "'{' has no '}'; write a name such as {order}"))
        return
      }
      add(name: Template.text(scalars[(open + 1)..<close]), at: open..<close + 1)
      start = close + 1
    }
    add(scalars[start...])
  }

  /// Whether it has neither placeholders nor what looks like one.
  var isPlain: Bool {
    mistakes.isEmpty && parts.allSatisfy { if case .words = $0 { true } else { false } }
  }

  private mutating func add(_ words: ArraySlice<Unicode.Scalar>) {
    if !words.isEmpty { parts.append(.words(Template.text(words))) }
  }

  private mutating func add(name: String, at range: Range<Int>) {
    if let placeholder = Placeholder(rawValue: name) {
      parts.append(.place(placeholder))
    } else {
      let known = Placeholder.allCases.map(\.rawValue)
      mistakes.append(Mistake(range: range, message: unknown("placeholder", name, among: known)))
    }
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// The text with every placeholder replaced.
  func filled(by word: (Placeholder) -> String) -> String {
    parts.map { part in
      switch part {
      case .words(let words): words
      case .place(let placeholder): word(placeholder)
      }
    }.joined()
  }
}
