import CEL
import Foundation
import Testing

@Suite struct ConformanceTests {
  /// The folder of test files, nil when there is none.
  private static var folder: URL? {
    let given = ProcessInfo.processInfo.environment["CEL_CONFORMANCE"].map { URL(filePath: $0) }
    let root = URL(filePath: #filePath).appending(path: "../../..").standardized
    let folder = given ?? root.appending(path: "../shared/cel").standardized
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }

  /// What the language here leaves out, with the reasons in the README.
  private static let leftOut: Set<String> = ["network_ext", "block_ext"]

  @Test func `the public conformance tests pass`() throws {
    guard let folder = Self.folder else {
      print("skipped: no conformance tests found; set CEL_CONFORMANCE to their folder")
      return
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    var (passed, failed) = (0, 0)
    for file in files where file.hasSuffix(".json") {
      let data = try Data(contentsOf: folder.appending(path: file))
      let tests = try JSONDecoder().decode(ConformanceFile.self, from: data)
      if Self.leftOut.contains(tests.file) { continue }
      for section in tests.sections {
        for test in section.tests where test.needs_proto.isEmpty {
          guard let complaint = test.complaint() else {
            passed += 1
            continue
          }
          failed += 1
          print("\(tests.file)/\(section.name)/\(test.name): \(test.expr): \(complaint)")
        }
      }
    }
    print("\(passed) passed, \(failed) failed")
    #expect(failed == 0)
    #expect(passed > 0)
  }
}
