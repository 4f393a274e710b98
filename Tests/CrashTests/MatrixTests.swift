import Foundation
import Glibc
import Support
import Testing

/// A crash at every single operation on the way from "due" to "told", one after the other.
@Suite(.serialized) struct MatrixTests {
  private static let orders = 2

  @Test(.timeLimit(.minutes(15)))
  func `killed at any operation it loses nothing and tells nothing under two keys`() async throws {
    let folder = try TemporaryFolder()
    guard let shim = try CrashShim(in: folder) else {
      return print("left out: the crash matrix (this machine has no compiler for C)")
    }
    var operations: [String: Int] = [:]
    var repeats = 0
    var point = 0
    while true {
      point += 1
      let station = try Station()
      try station.write(Market.book(of: MatrixTests.orders))
      guard let operation = try await crash(station, at: point, shim, folder) else { break }
      operations[operation, default: 0] += 1
      try await recover(station, "crash point \(point), before \(operation)")
      repeats += station.board.sight.repeats("mail") + station.board.sight.repeats("webhook")
    }
    let kinds = operations.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
    print(
      "crash matrix: \(point - 1) crash points (\(kinds.joined(separator: ", "))), lost 0,",
      "\(repeats) told again with the same key")
    // Fewer would mean that the shim does not see what the daemon does.
    #expect(point > 100)
    for needed in ["pwrite64", "fdatasync"] { #expect(operations[needed, default: 0] > 5) }
  }

  /// Runs until the crash; nil when all was told before that operation came.
  private func crash(
    _ station: Station, at point: Int, _ shim: CrashShim, _ folder: TemporaryFolder
  ) async throws -> String? {
    let record = folder("operation-\(point)")
    let daemon = try station.start(with: [
      "LD_PRELOAD": shim.path, "CRASH_AT": "\(point)", "CRASH_RECORD": record,
    ])
    let isTold = try await station.settles(watching: MatrixTests.orders, unlessEnded: daemon)
    if isTold { daemon.signal(SIGKILL) }
    _ = try await daemon.ended()
    guard !isTold else { return nil }
    return try String(contentsOfFile: record, encoding: .utf8)
      .split(separator: "\n").first.map(String.init)
  }

  /// The next daemon tells whatever is left.
  private func recover(_ station: Station, _ place: String) async throws {
    let expected = try station.expectedKeys()
    let daemon = try station.start()
    try await station.settles(watching: MatrixTests.orders, within: 30)
    for sink in ["webhook", "mail"] {
      #expect(station.board.sight.keys(sink) == expected, "\(place): \(sink)")
    }
    daemon.signal(SIGKILL)
    _ = try await daemon.ended()
  }
}
