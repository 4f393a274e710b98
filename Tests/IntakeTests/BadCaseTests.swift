import Foundation
import Intake
import Testing
import Toml

private let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")

private let cases = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
  .filter { $0.hasSuffix(".bad.toml") }.sorted()

/// Each `NAME.bad.toml` has a `NAME.txt` with the whole report; `RECORD_SNAPSHOTS=1` writes it anew.
struct BadCaseTests {
  @Test func `there are cases`() {
    #expect(cases.count > 25)
  }

  @Test(arguments: cases) func `a bad order book is reported in full`(name: String) throws {
    let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
    let report = report(of: bytes, file: name)
    let golden = folder.appending(path: name.replacing(".bad.toml", with: ".txt"))
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try report.write(to: golden, atomically: true, encoding: .utf8)
      Issue.record("recorded \(golden.lastPathComponent)")
    }
    #expect(report == (try String(contentsOf: golden, encoding: .utf8)))
  }

  private func report(of bytes: [UInt8], file: String) -> String {
    do {
      _ = try OrderBook(bytes, file: file, vocabulary: vocabulary)
      return "nothing found\n"
    } catch {
      return error.report(caret: true) + "\n"
    }
  }
}
