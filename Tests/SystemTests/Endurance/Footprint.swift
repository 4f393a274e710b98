import Foundation
import Support

/// What a process has used so far, as the kernel counts it.
struct Footprint {
  /// How often its threads went to sleep by themselves; of threads that live now.
  let switches: Int
  /// User and system time, in the kernel's ticks of a hundredth of a second.
  let ticks: Int
  /// Resident memory, in KiB.
  let resident: Int
  /// Resident memory that no file backs, in KiB.
  let anonymous: Int

  /// Reads the counters of a process.
  ///
  /// - Throws: When it has ended.
  init(of process: Int32) throws {
    let folder = "/proc/\(process)"
    let threads = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/task")
    switches = threads.reduce(0) { sum, thread in
      let path = "\(folder)/task/\(thread)/status"
      return sum + ((try? Self.figure("voluntary_ctxt_switches", in: path)) ?? 0)
    }
    let fields =
      try String(contentsOfFile: "\(folder)/stat", encoding: .utf8)
      .split(separator: ")").last?.split(separator: " ") ?? []
    ticks = fields.count > 12 ? (Int(fields[11]) ?? 0) + (Int(fields[12]) ?? 0) : 0
    resident = try Self.figure("VmRSS", in: "\(folder)/status")
    anonymous = try Self.figure("RssAnon", in: "\(folder)/status")
  }

  private static func figure(_ name: String, in path: String) throws -> Int {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let line = text.split(separator: "\n").first { $0.hasPrefix("\(name):") }
    guard let figure = line?.split(whereSeparator: \.isWhitespace).dropFirst().first,
      let value = Int(figure)
    else { throw Trouble("\(path): has no \(name)") }
    return value
  }
}
