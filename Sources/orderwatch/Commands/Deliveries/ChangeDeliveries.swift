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

/// The command `orderwatch deliveries retry`.
struct RetryDeliveries: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retry", abstract: "Try again what was given up or cancelled.",
    discussion: """
      It begins anew, at once. What is no longer true by then is cancelled, not told. Exit status 1 \
      when something named is waiting already or was delivered.

      Examples:
        orderwatch deliveries retry 17 18
        orderwatch deliveries retry --dead
      """)

  @OptionGroup var common: CommonOptions
  @Argument(help: "Deliveries by number; digests or alerts by key.") var names: [String] = []
  @Flag(help: "All that was given up.") var dead = false

  func run() throws {
    let session = try Session(common)
    guard names.isEmpty == dead else {
      throw Failure.usage("retry needs what to try again, or --dead; see 'orderwatch deliveries'")
    }
    let store = try session.store(.commandLine)
    let wanted = dead ? try allDead(in: store, session) : try session.outgoing(names, in: store)
    var kept = 0
    for one in wanted {
      let isAgain = try requeue(one, in: store, at: session.now)
      if !isAgain { kept += 1 }
      session.tell(one, isAgain ? Self.again : Self.stays)
    }
    if wanted.isEmpty {
      print(
        Texts(en: "nothing was given up", ru: "потерянного нет")[session.setup.reader.language])
    }
    if kept < wanted.count {
      try store.poke()
      try session.tellIfAsleep()
    }
    if kept > 0 { throw ExitCode.failure }
  }

  private static let again = Texts(en: "tried again", ru: "снова в пути")
  private static let stays = Texts(en: "stays as it is", ru: "остаётся как есть")

  /// Digests first, since they take what they tell with them.
  private func allDead(in store: Store, _ session: Session) throws -> [Outgoing] {
    let digests = try store.digests(state: .dead, limit: .max)
    let keys = Set(digests.map(\.key))
    let alone = try store.deliveries(state: .dead, limit: .max).filter { row in
      row.digest.map { !keys.contains($0) } ?? true
    }
    return try digests.map { try session.outgoing($0, in: store) } + alone.map { .delivery($0) }
  }

  private func requeue(_ one: Outgoing, in store: Store, at now: Moment) throws -> Bool {
    switch one {
    case .delivery(let row): try store.requeue(row.id, at: now)
    case .digest(let row, _): try store.requeue(digest: row.key, at: now)
    }
  }
}

/// The command `orderwatch deliveries drop`.
struct DropDeliveries: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drop", abstract: "Call off what waits or was given up.",
    discussion: """
      It will not be told, and does not count as dead any more; the reason is kept. More than one \
      alert is dropped only with --yes, after all of them were shown. Exit status 1 when nothing was \
      dropped, or something named was delivered or cancelled before.

      Example:
        orderwatch deliveries drop 17 18 --reason "told by telephone" --yes
      """)

  @OptionGroup var common: CommonOptions
  @Argument(help: "Deliveries by number; digests or alerts by key.") var names: [String]
  @Option(help: ArgumentHelp("Why, for whoever asks later.", valueName: "text")) var reason: String
  @Flag(help: "Drop all that is named.") var yes = false

  func run() throws {
    let session = try Session(common)
    try Parsing.check(TextRule.note.problem(in: reason).map { "--reason: \($0)" })
    guard reason.contains(where: { !$0.isWhitespace }) else {
      throw Failure.data("--reason is empty; say why it need not be told")
    }
    let store = try session.store(.commandLine)
    let wanted = try session.outgoing(names, in: store)
    let open = wanted.filter { [.pending, .dead].contains($0.state) }
    guard yes || open.reduce(0, { $0 + max(1, $1.size) }) < 2 else {
      try refuse(open, in: session)
    }
    var dropped = 0
    for one in wanted {
      let isDropped = try drop(one, in: store, at: session.now)
      if isDropped { dropped += 1 }
      session.tell(one, isDropped ? Self.off : Self.stays)
    }
    if dropped > 0 { try store.poke() }
    if dropped < wanted.count { throw ExitCode.failure }
  }

  private static let off = Texts(en: "dropped", ru: "отменено")
  private static let stays = Texts(en: "stays as it is", ru: "остаётся как есть")

  private func refuse(_ open: [Outgoing], in session: Session) throws(Failure) -> Never {
    session.show(open, as: .table)
    let refusal = Texts(
      en: "nothing was dropped; to drop all of this, add --yes",
      ru: "ничего не отменено; чтобы отменить всё это, добавьте --yes")
    throw Failure(refusal[session.setup.reader.language], code: 1)
  }

  private func drop(_ one: Outgoing, in store: Store, at now: Moment) throws -> Bool {
    switch one {
    case .delivery(let row): try store.drop(row.id, reason: reason, at: now)
    case .digest(let row, _): try store.drop(digest: row.key, reason: reason, at: now)
    }
  }
}

extension Session {
  /// All that is named, each once.
  func outgoing(_ names: [String], in store: Store) throws -> [Outgoing] {
    var known: Set<Outgoing> = []
    return try names.flatMap { try outgoing($0, in: store) }.filter { known.insert($0).inserted }
  }

  /// One line: what it is and what became of it.
  fileprivate func tell(_ one: Outgoing, _ what: Texts) {
    let language = setup.reader.language
    print("\(one.name): \(what[language]): \(one.named(in: language))")
  }
}
