/// Writes small zone files for tests, sound or broken as wanted.
struct TZifBuilder {
  struct Kind {
    var offset: Int64
    var isSummer: UInt8 = 0
    var name: UInt8 = 0
  }

  var version = UInt8(ascii: "2")
  var times: [Int64] = []
  var indices: [UInt8] = []
  var kinds = [Kind(offset: 3600)]
  var names = Array("ONE\0TWO\0".utf8)
  var leapSeconds: [(at: Int64, correction: Int64)] = []
  var footer = "\n\n"

  var bytes: [UInt8] {
    guard version != 0 else { return header(counts) + block(width: 4) }
    let empty = header([0, 0, 0, 0, 1, 1]) + [0, 0, 0, 0, 0, 0, 0]
    return empty + header(counts) + block(width: 8) + Array(footer.utf8)
  }

  private var counts: [Int] {
    [0, 0, leapSeconds.count, times.count, kinds.count, names.count]
  }

  private func header(_ counts: [Int]) -> [UInt8] {
    Array("TZif".utf8) + [version] + Array(repeating: 0, count: 15)
      + counts.flatMap { Self.bytes(Int64($0), 4) }
  }

  private func block(width: Int) -> [UInt8] {
    let kinds = kinds.flatMap { Self.bytes($0.offset, 4) + [$0.isSummer, $0.name] }
    let leaps = leapSeconds.flatMap { Self.bytes($0.at, width) + Self.bytes($0.correction, 4) }
    return times.flatMap { Self.bytes($0, width) } + indices + kinds + names + leaps
  }

  private static func bytes(_ number: Int64, _ width: Int) -> [UInt8] {
    (0..<width).reversed().map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }
}
