import Civil
import Foundation
import Rules
import Testing
import Toml

private let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")

private let cases = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
  .filter { $0.hasSuffix(".bad.toml") }.sorted()

/// Each `NAME.bad.toml` has a `NAME.txt` with the whole report; `RECORD_SNAPSHOTS=1` writes it anew.
struct BadPackTests {
  @Test func `there are cases`() {
    #expect(cases.count > 30)
  }

  @Test(arguments: cases) func `a bad pack is reported in full`(name: String) throws {
    let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
    let report = report(of: PackFile(name: name, bytes: bytes))
    let golden = folder.appending(path: name.replacing(".bad.toml", with: ".txt"))
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try report.write(to: golden, atomically: true, encoding: .utf8)
      Issue.record("recorded \(golden.lastPathComponent)")
    }
    #expect(report == (try String(contentsOf: golden, encoding: .utf8)))
  }

  private func report(of file: PackFile) -> String {
    do throws(Findings) {
      _ = try PackLibrary(files: [file], zones: ZoneDatabase())
      return "nothing found\n"
    } catch {
      return error.report(caret: true) + "\n"
    }
  }
}
