import Foundation
import Support
import Testing

/// A program whose daemon has told, or failed to tell, of an order.
enum Waiting {
  /// An order that has stages on both sides of now: of one told already, of another to come.
  ///
  /// - Parameters:
  ///   - configuration: The configuration, beside the order book.
  ///   - days: In how many days its protection ends.
  /// - Returns: A program whose store has it, and that has not run yet.
  /// - Throws: When there is no room for temporary files.
  static func program(configuration: String = "", endsInDays days: Double) throws -> Program {
    let program = try Program(configuration: configuration)
    let result = try add("2001", to: program, endsInDays: days)
    #expect(result.status == 0, "\(result.errors)")
    return program
  }

  /// Adds such an order.
  static func add(
    _ id: String, to program: Program, endsInDays days: Double = 4.5
  ) throws -> Finished {
    let end = Date(timeIntervalSinceNow: days * 86_400).ISO8601Format()
    return try program(
      "add", "market", id, "--title", "Kite", "--placed", "2026-01-01", "--shipped", "2026-01-02",
      "--protection-ends", end, "--state", "state")
  }

  /// Lets a daemon run until it has said a text, then ends it.
  static func run(_ program: Program, until text: String) async throws {
    let daemon = try program.start("run", "--verbose", "--state", "state")
    try await daemon.says(text)
    daemon.signal(SIGTERM)
    #expect(try await daemon.ended().status == 0)
  }
}
