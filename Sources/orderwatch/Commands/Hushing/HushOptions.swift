import ArgumentParser
import Civil
import Daemon
import Intake
import Model
import Sinks
import Storage
import Toml
import Wording

/// The options of commands that say something to alerts.
struct HushOptions: ParsableArguments {
  @OptionGroup var common: CommonOptions

  @Option(help: ArgumentHelp("Why, for whoever asks later.", valueName: "text"))
  var note = ""

  @Option(help: ArgumentHelp("Who says it. Default: the user's name.", valueName: "name"))
  var by: String?

  @Flag(help: "Show what it would hide, and store nothing.")
  var dryRun = false

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp("Judge and count as of this moment instead of now.", valueName: "time"))
  var at: String?

  /// Who says it.
  func author(in session: Session) throws(Failure) -> String {
    let name = by ?? session.author
    try Parsing.check(TextRule.account.problem(in: name).map { "--by: \($0)" })
    return name
  }

  /// Why.
  func reason() throws(Failure) -> String {
    try Parsing.check(TextRule.note.problem(in: note).map { "--note: \($0)" })
    return note
  }

  /// The end of what is said; it must lie ahead.
  func end(_ text: String, in session: Session) throws(Failure) -> Moment {
    let until = try Parsing.until(text, option: "--until", in: session)
      .earliest(in: session.setup.reader.zone)
    guard until > session.now else {
      throw .data("--until lies in the past (got \(quoted(text))); name a moment to come")
    }
    return until
  }

  /// Stores what is said unless it is only tried, and tells under which number.
  func store(_ hushes: [Hush], in session: Session) throws {
    let language = session.setup.reader.language
    guard !dryRun else {
      print(Texts(en: "nothing was stored", ru: "ничего не сохранено")[language])
      return
    }
    let store = try session.store(.commandLine)
    let ids = try hushes.map { "\(try store.add($0))" }
    try store.poke()
    let numbers = ids.joined(separator: ", ")
    let back = ids.map { "orderwatch unhush \($0)" }.joined(separator: "; ")
    print(
      Texts(
        en: "stored as \(numbers); to take it back: \(back)",
        ru: "сохранено: \(numbers); чтобы отменить: \(back)")[language])
    try session.tellIfAsleep()
  }
}
