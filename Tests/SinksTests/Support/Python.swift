import Foundation
import Testing

/// Python, whose mail library is an independent reader of what we write; absent on some machines.
enum Python {
  static let program: String? = {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return folders.map { "\($0)/python3" }.first(where: FileManager.default.isExecutableFile)
  }()

  static var isMissing: Bool { program == nil }

  /// What a script prints about the files that are its arguments.
  static func run(_ script: String, on files: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(program))
    process.arguments = ["-c", script] + files
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: data, as: UTF8.self)
  }
}
