import Foundation
import Testing

/// Python, whose mail library is an independent reader of what we write; absent on some machines.
enum Python {
  static let program: String? = {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return folders.map { "\($0)/python3" }.first(where: FileManager.default.isExecutableFile)
  }()

  static var isMissing: Bool { program == nil }

  /// The folder with the scripts, each of which reads like another program what we write.
  private static let folder =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Interop").path

  /// Whether a module can be found, in the folder of ORDERWATCH_PYTHON or where Python looks itself.
  static func has(_ module: String) -> Bool {
    guard !isMissing, let process = try? start(["-c", "import \(module)"]) else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  /// What a script of the folder `Interop` prints about its arguments.
  static func run(_ script: String, on arguments: [String]) throws -> String {
    let output = Pipe()
    let process = try start(["\(folder)/\(script)"] + arguments, output)
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: data, as: UTF8.self)
  }

  private static func start(_ arguments: [String], _ output: Pipe? = nil) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(program))
    process.arguments = arguments
    var environment = ProcessInfo.processInfo.environment
    if let folder = environment["ORDERWATCH_PYTHON"] { environment["PYTHONPATH"] = folder }
    process.environment = environment
    if let output {
      process.standardOutput = output
    } else {
      process.standardError = FileHandle.nullDevice
    }
    try process.run()
    return process
  }
}
