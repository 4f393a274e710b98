import ArgumentParser
import Civil
import Daemon
import Intake
import Model
import Rules
import Sinks
import Storage
import Views
import Wording

/// The command `orderwatch status`.
struct Status: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell whether the daemon runs, how much it watches and what comes next.",
    discussion: """
      Exit status 1 when no daemon runs, an order book was not taken, or a delivery or digest was \
      given up; see 'orderwatch deliveries --only dead'.
      """)

  @OptionGroup var options: PrintingOptions

  func run() throws {
    let session = try Session(options)
    let folder = try session.stateFolder()
    let store = try session.store(.readOnly)
    let view = StatusView(
      counts: try store.counts(), daemon: Store.daemon(in: folder), folder: folder,
      findings: try findings(in: store, session), at: session.now)
    switch options.format {
    case .json, .jsonl: print(view.json)
    case .table:
      print(view.lines(for: session.setup.reader).joined(separator: "\n"))
    }
    if view.needsAttention { throw ExitCode.failure }

  }

  private func findings(in store: Store, _ session: Session) throws -> StatusView.Findings {
    let refused = try store.value(for: "refused") ?? ""
    return StatusView.Findings(
      refused: refused.split(separator: "\n").map(String.init),
      dead: try store.deliveries(state: .dead, limit: 5),
      deadDigests: try store.digests(state: .dead, limit: 5),
      hushes: try session.standingHushes(in: store).count,
      leads: try store.leads(since: session.now - Length(days: StatusView.leadDays)))
  }
}
