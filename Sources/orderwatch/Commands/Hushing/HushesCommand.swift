import ArgumentParser
import Civil
import Daemon
import Intake
import Model
import Rules
import Schedule
import Sinks
import Storage
import Views
import Wording

/// The command `orderwatch hushes`.
struct HushesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hushes",
    abstract: "List what is acknowledged, snoozed or silenced, by whom and why.",
    discussion: """
      An acknowledgement stands as long as its window is open as it was; a snooze or silence until \
      its end. 'orderwatch unhush ID' takes one back.
      """)

  @OptionGroup var options: PrintingOptions
  @Flag(help: "Also what has ended or was taken back.") var all = false

  func run() throws {
    let session = try Session(options)
    let store = try session.store(.readOnly)
    let standing = try session.standingHushes(in: store)
    let shown = all ? try store.allHushes() : standing
    let ids = Set(standing.map(\.id))
    let views = shown.map { HushView($0, isStanding: ids.contains($0.id)) }
    switch options.format {
    case .json: print(JSON.array(views.map(\.json)))
    case .jsonl: for view in views { print(view.json) }
    case .table:
      let reader = session.setup.reader
      Terminal.show(
        TextTable(
          heads: HushView.heads(in: reader.language), rows: views.map { $0.cells(for: reader) },
          flexible: 6))
    }
  }
}

/// The command `orderwatch unhush`.
struct Unhush: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take back an acknowledgement, snooze or silence.",
    discussion: "What it kept back and is still true is judged anew at once.")

  @OptionGroup var common: CommonOptions
  @Argument(help: "Its number, as 'orderwatch hushes' shows it.") var id: Int64

  func run() throws {
    let session = try Session(common)
    let store = try session.store(.commandLine)
    guard let hush = try store.allHushes().first(where: { $0.id == id }) else {
      throw Failure.data("hush \(id): is not known; see 'orderwatch hushes --all'")
    }
    let language = session.setup.reader.language
    let name = HushView(hush, isStanding: false).named(in: language)
    guard try store.lift(id, at: session.now) else {
      print(
        Texts(
          en: "taken back before, nothing changed: \(name)",
          ru: "уже отменено, ничего не изменилось: \(name)")[language])
      return
    }
    try store.poke()
    print(Texts(en: "taken back: \(name)", ru: "отменено: \(name)")[language])
    try session.tellIfAsleep()
  }
}
