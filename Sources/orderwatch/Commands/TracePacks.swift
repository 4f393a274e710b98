import ArgumentParser
import Civil
import Daemon
import Intake
import Model
import Rules
import Sinks
import Storage
import Toml
import Views
import Wording

/// The command `orderwatch packs trace`.
struct TracePacks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace", abstract: "Show what each statement of the sources has become.",
    discussion: """
      For each statement: what it says, and every place in the packs that stands on it, with file, \
      line, kind and the text it produces. Exit status 1 when a statement has no place.

      Examples:
        orderwatch packs trace
        orderwatch packs trace A1-06 A2-09
      """)

  @OptionGroup var options: PrintingOptions
  @Argument(help: "Ids of statements. Default: all.") var ids: [String] = []

  func run() throws {
    let session = try Session(options)
    let all = session.setup.library.trace()
    let known = Set(all.map(\.id))
    for id in ids where !known.contains(id) {
      let hint = nearest(to: id, among: known.sorted()).map { "did you mean '\($0)'?" }
      throw Failure.data(
        "statement \(quoted(id)): is not known; \(hint ?? "see 'orderwatch packs trace'")")
    }
    let view = TraceView(ids.isEmpty ? all : all.filter { ids.contains($0.id) })
    switch options.format {
    case .json: print(JSON.array(view.json))
    case .jsonl: for line in view.json { print(line) }
    case .table: print(view.lines(for: session.setup.reader).joined(separator: "\n"))
    }
    if !view.isWhole { throw ExitCode.failure }
  }
}
