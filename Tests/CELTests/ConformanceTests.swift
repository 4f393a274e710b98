import CEL
import Foundation
import Testing

@Suite struct ConformanceTests {
  /// What the language here leaves out, with the reasons in the README.
  private static let leftOut: Set<String> = ["network_ext", "block_ext"]

  /// The folder that `CEL_CONFORMANCE` names, else the one beside the repository.
  private static var folder: URL {
    let root = URL(filePath: #filePath).appending(path: "../../..").standardized
    let given = ProcessInfo.processInfo.environment["CEL_CONFORMANCE"] ?? ""
    // A relative path counts from the repository, wherever the tests are started.
    let path = given.isEmpty ? "../shared/cel" : (given as NSString).expandingTildeInPath
    return URL(filePath: path, relativeTo: root.appending(path: "/")).standardized
  }

  @Test func `the public conformance tests pass`() throws {
    let (folder, manager) = (Self.folder, FileManager.default)
    guard let names = try? manager.contentsOfDirectory(atPath: folder.path) else {
      print("skipped: no folder at '\(folder.path)'; set CEL_CONFORMANCE to the tests' folder")
      return
    }
    var (passed, failed) = (0, 0)
    for name in names.sorted() where name.hasSuffix(".json") {
      for (test, complaint) in Self.outcomes(of: folder.appending(path: name)) {
        guard let complaint else {
          passed += 1
          continue
        }
        failed += 1
        print("failed: \(test): \(complaint)".replacing("\n", with: "\\n"))
      }
    }
    if passed + failed == 0 { print("skipped: no tests in '\(folder.path)'") }
    print("\(passed) passed, \(failed) failed")
    #expect(failed == 0)
  }

  /// Each test of a file with what is wrong with it, nil when nothing is.
  private static func outcomes(of file: URL) -> [(test: String, complaint: String?)] {
    do {
      let tests = try JSONDecoder().decode(ConformanceFile.self, from: Data(contentsOf: file))
      if leftOut.contains(tests.file) { return [] }
      return tests.sections.flatMap { section in
        section.tests.filter { !$0.needsProto }.map {
          ("\(tests.file)/\(section.name)/\($0.name)", $0.complaint())
        }
      }
    } catch { return [(file.lastPathComponent, "cannot be read: \(error)")] }
  }
}
