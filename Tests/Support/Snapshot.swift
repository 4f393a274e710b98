import Foundation
public import Testing

/// Text that is compared with a file beside the test.
public enum Snapshot {
  /// Compares a text with `Snapshots/TEST.txt`, or `Snapshots/TEST.NAME.txt`, beside the test's file.
  ///
  /// With `RECORD_SNAPSHOTS=1` the file is written anew and the test fails, so that no run records
  /// by accident.
  ///
  /// - Parameters:
  ///   - text: What came out.
  ///   - name: Tells snapshots of one test apart.
  ///   - file: The test's file.
  ///   - place: Where a difference is shown.
  /// - Throws: When the file cannot be written.
  public static func expect(
    _ text: String, named name: String? = nil, file: String = #filePath,
    at place: SourceLocation = #_sourceLocation
  ) throws {
    let test = slug(Test.current?.name ?? "unnamed")
    let folder = URL(filePath: file).deletingLastPathComponent().appending(path: "Snapshots")
    let golden = folder.appending(
      path: ([test] + (name.map { [slug($0)] } ?? [])).joined(separator: ".") + ".txt")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try text.write(to: golden, atomically: true, encoding: .utf8)
      Issue.record("recorded \(golden.lastPathComponent)", sourceLocation: place)
    }
    let known = (try? String(contentsOf: golden, encoding: .utf8)) ?? "no snapshot yet"
    #expect(text == known, "\(golden.lastPathComponent)", sourceLocation: place)
  }

  private static func slug(_ name: String) -> String {
    let words = name.prefix { $0 != "(" }.lowercased()
      .split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return words.joined(separator: "-")
  }
}
