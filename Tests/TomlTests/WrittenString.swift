/// A random string written as TOML, with the place of each scalar noted while writing.
struct WrittenString {
  private(set) var source = ""
  private(set) var value: [Unicode.Scalar] = []
  /// One more than `value`: the last is the closing quotes'.
  private(set) var places: [String] = []
  private let form: StringForm
  private let lineEnd: String
  private var line = 1
  private var column = 1

  init(_ form: StringForm, crlf: Bool, using random: inout SplitMix) {
    self.form = form
    self.lineEnd = crlf ? "\r\n" : "\n"
    write("# é" + lineEnd + "key = " + form.quotes)
    if form.isMultiLine, Bool.random(using: &random) { write(lineEnd) }
    for _ in 0..<Int.random(in: 0...20, using: &random) { addPiece(&random) }
    // A bare first newline would be dropped, and a bare last quote would close: both are kept off.
    note()
    write(form.quotes + lineEnd)
  }

  private mutating func addPiece(_ random: inout SplitMix) {
    switch Int.random(in: 0..<10, using: &random) {
    case 0 where form.isBasic: addEscape(&random)
    case 1 where form == .multiLineBasic:
      write("\\" + [" ", "\t", ""].random(&random) + lineEnd + ["", "  ", "\t"].random(&random))
      // What follows a join must not be blank, or it would be dropped with it.
      add("я", as: "я")
    case 2 where form.isMultiLine && !value.isEmpty: add("\n", as: lineEnd)
    case 3 where form.isMultiLine: addQuotes()
    default:
      let scalar: Unicode.Scalar = ["a", "Z", " ", "é", "я", "世", "😀", "\u{301}", "#"].random(
        &random)
      add(scalar, as: String(scalar))
    }
  }

  private mutating func addEscape(_ random: inout SplitMix) {
    let escapes: [(Unicode.Scalar, String)] = [
      ("\n", #"\n"#), ("\"", #"\""#), ("\\", #"\\"#), ("é", #"\u00e9"#), ("😀", #"\U0001F600"#),
      ("\0", #"\u0000"#), ("\u{8}", #"\b"#), ("\r", #"\r"#),
    ]
    let (scalar, written) = escapes.random(&random)
    add(scalar, as: written)
  }

  private mutating func addQuotes() {
    let quote: Unicode.Scalar = form.isBasic ? "\"" : "'"
    add(quote, as: String(quote))
    add("x", as: "x")
  }

  private mutating func add(_ scalar: Unicode.Scalar, as written: String) {
    note()
    value.append(scalar)
    write(written)
  }

  private mutating func note() { places.append("f:\(line):\(column)") }

  private mutating func write(_ text: String) {
    source += text
    for scalar in text.unicodeScalars {
      line += scalar == "\n" ? 1 : 0
      column = scalar == "\n" ? 1 : column + 1
    }
  }
}

extension Array {
  fileprivate func random(_ random: inout SplitMix) -> Element {
    self[Int.random(in: indices, using: &random)]
  }
}
