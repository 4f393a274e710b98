import Civil
import Daemon
import Intake
import Model
import Rules
import Schedule
import Sinks
import Storage
import Toml
import Wording

/// An order as a command looks at it.
struct SeenOrder {
  let order: Order
  let pack: Pack
  let ledger: [LedgerEntry]
  /// What was said to alerts, of this order or by condition.
  var hushes: [StandingHush] = []
}

extension Session {
  /// The orders of the files named, or of the store, in the order of their names.
  func orders(from files: [String]) throws -> [SeenOrder] {
    files.isEmpty ? try storedOrders() : try read(files).map(seen)
  }

  /// Reads order books, reporting all that is wrong in any of them.
  ///
  /// - Parameters:
  ///   - files: Their paths.
  ///   - remark: Gets what is not wrong and still worth saying.
  /// - Returns: The orders of all of them, sorted by their names.
  /// - Throws: `Findings`, or a `Failure` where nothing but the reading went wrong.
  func read(_ files: [String], remark: (Finding) -> Void = { _ in }) throws -> [Order] {
    var orders: [Order] = []
    var findings: [Finding] = []
    var omitted: [String: Int] = [:]
    var unread: [IntakeError] = []
    for file in files {
      do throws(Findings) {
        let bytes: [UInt8]
        do {
          bytes = try readFile(path: file)
        } catch {
          unread.append(error)
          throw Findings([Finding(file: file, message: error.message)])
        }
        let book = try OrderBook(bytes, file: file, vocabulary: setup.vocabulary)
        orders += book.orders
        book.remarks.forEach(remark)
      } catch {
        findings += error.all
        omitted.merge(error.omitted) { $0 + $1 }
      }
    }
    findings += Session.twins(in: orders) + packless(orders)
    let all = Findings(findings, omitted: omitted)
    if let first = unread.first, findings.count == unread.count {
      throw Failure(all, unread: first)
    }
    if !findings.isEmpty { throw all }
    return orders.sorted { $0.ref < $1.ref }
  }

  /// Orders that two files tell of; within one file the reader has found them already.
  private static func twins(in orders: [Order]) -> [Finding] {
    var first: [OrderRef: Order] = [:]
    return orders.compactMap { order in
      guard let known = first.updateValue(order, forKey: order.ref) else { return nil }
      let place = known.events.first?.origin.description ?? "another file"
      let file = order.events.first?.origin.source ?? ""
      return Finding(
        file: file, message: "order '\(order.ref)' is there twice, first in \(place); remove one")
    }
  }

  /// Orders that no pack is for.
  private func packless(_ orders: [Order]) -> [Finding] {
    orders.compactMap { order in
      do throws(PackChoiceError) {
        _ = try setup.library.pack(for: order)
        return nil
      } catch {
        let origin = order.events.first?.origin
        let place = Place(file: origin?.source ?? "", line: origin?.line ?? 1, column: 1)
        return Finding(place: place, message: "order '\(order.ref)': \(error)")
      }
    }
  }

  private func seen(_ order: Order) throws -> SeenOrder {
    let pack = try setup.library.pack(for: order)
    var walk = Forecast(order, under: pack)
    while walk.step(until: now) != nil {}
    return SeenOrder(order: order, pack: pack, ledger: walk.ledger)
  }

  private func storedOrders() throws -> [SeenOrder] {
    var orders: [SeenOrder] = []
    let store = try store(.readOnly)
    let conditions = try conditions(in: store)
    try store.eachOrder { watched in
      guard watched.withdrawnAt == nil else { return }
      do throws(PackChoiceError) {
        let pack = try setup.library.pack(for: watched.order)
        orders.append(
          SeenOrder(
            order: watched.order, pack: pack, ledger: watched.ledger,
            hushes: standing(watched.hushes) + conditions))
      } catch {
        // One order that nobody can judge must not hide the others.
        Terminal.complain("order '\(watched.order.ref)': \(error)")
      }
    }
    return orders
  }

  /// The one order that the command line names, of the files named or of the store.
  func order(_ name: String, from files: [String]) throws -> SeenOrder {
    guard files.isEmpty else { return try pick(name, among: orders(from: files)) }
    let store = try store(.readOnly)
    let ref = try pick(name, in: store)
    guard let watched = try store.order(ref) else {
      throw Failure.data(Session.unknown(name, among: []))
    }
    let pack = try setup.library.pack(for: watched.order)
    return SeenOrder(
      order: watched.order, pack: pack, ledger: watched.ledger,
      hushes: try standing(watched.hushes) + conditions(in: store))
  }

  /// Picks orders by what the command line names: an id, or `platform/id`.
  private func pick(_ name: String, among orders: [SeenOrder]) throws(Failure) -> SeenOrder {
    let found = orders.filter { $0.order.ref.isNamed(name) }
    guard let order = found.first else {
      throw .data(Session.unknown(name, among: orders.map(\.order.ref.id)))
    }
    guard found.count == 1 else { throw .data(Session.ambiguous(name, found.map(\.order.ref))) }
    return order
  }

  /// The one order of the store that the command line names.
  func pick(_ name: String, in store: Store) throws -> OrderRef {
    let id = name.split(separator: "/", maxSplits: 1).last.map(String.init) ?? name
    let candidates = try store.orders(withID: name) + (id == name ? [] : store.orders(withID: id))
    let found = candidates.filter { $0.isNamed(name) }
    guard let ref = found.first else { throw Failure.data(Session.unknown(name, among: [])) }
    guard found.count == 1 else { throw Failure.data(Session.ambiguous(name, found)) }
    return ref
  }

  private static func unknown(_ name: String, among ids: [String]) -> String {
    let hint =
      nearest(to: name, among: ids).map { "did you mean '\($0)'?" }
      ?? "see 'orderwatch list', or tell of it with 'orderwatch add'"
    return "order \(quoted(name)): is not known; \(hint)"
  }

  private static func ambiguous(_ name: String, _ refs: [OrderRef]) -> String {
    let names = refs.map {
      "\($0.platform)/\($0.id)" + ($0.account.isEmpty ? "" : "@\($0.account)")
    }
    return "order \(quoted(name)): there are several; write one of \(names.joined(separator: ", "))"
  }
}

extension OrderRef {
  /// Whether `id`, `platform/id` or `platform/id@account` means this order.
  func isNamed(_ name: String) -> Bool {
    name == id || name == "\(platform)/\(id)" || name == "\(platform)/\(id)@\(account)"
      || name == "\(id)@\(account)"
  }
}
