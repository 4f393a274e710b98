import Foundation
import Glibc
import Support
import Testing

/// What befalls a machine short of a crash: a pause, a full disk, a folder that is gone.
@Suite(.serialized) struct TroubleTests {
  private static let isRoot = geteuid() == 0

  @Test(.timeLimit(.minutes(2)))
  func `a daemon that was stopped for a while goes on`() async throws {
    let station = try Station()
    try station.write(Market.book(of: 100))
    let daemon = try station.start()
    #expect(await station.board.sees(within: 60) { $0.total >= 5 })
    daemon.signal(SIGSTOP)
    // Longer than the webhook's time limit, so that what was in flight is late by then.
    await station.passes(3)
    daemon.signal(SIGCONT)
    try await station.settles(watching: 100, within: 60)
    let expected = try station.expectedKeys()
    for sink in ["webhook", "mail"] { #expect(station.board.sight.keys(sink) == expected) }
    daemon.signal(SIGTERM)
    #expect(try await daemon.ended().status == 0)
  }

  @Test(
    .enabled(if: isRoot, "a full disk needs root, to mount one"), .timeLimit(.minutes(2)),
    arguments: [0, 20])
  func `a full disk delays alerts, loses none and repeats few`(arrivals: Int) async throws {
    let disk = try TemporaryFolder()
    guard mount("tmpfs", disk.path, "tmpfs", 0, "size=16m,mode=755") == 0 else {
      return print("left out: a full disk (this machine lets nobody mount one)")
    }
    defer { umount2(disk.path, CInt(MNT_DETACH)) }
    let station = try Station(state: disk.path)
    let daemon = try station.start()
    #expect(await station.board.sees(within: 30) { $0.told.contains("READY=1") })
    if arrivals == 0 { fill(disk("ballast")) }
    try station.write(Market.book(of: 300))
    #expect(await station.board.sees(within: 60) { $0.total >= arrivals })
    if arrivals > 0 { fill(disk("ballast")) }
    try await daemon.says("full")
    await station.passes(3)
    try disk.remove("ballast")
    do { try await station.settles(watching: 300, within: 60) } catch {
      Issue.record("\(error)\n\(daemon.said.suffix(2_000))")
    }
    let expected = try station.expectedKeys()
    for sink in ["webhook", "mail"] {
      let sight = station.board.sight
      #expect(sight.keys(sink) == expected)
      // What was in flight when the disk filled up may come once more at each later attempt.
      #expect(sight.repeats(sink) <= 2 * 16)
    }
    daemon.signal(SIGTERM)
    #expect(try await daemon.ended().status == 0)
  }

  /// Writes until not one more byte fits.
  private func fill(_ path: String) {
    let file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    defer { close(file) }
    for size in [65_536, 4_096, 1] {
      let block = [UInt8](repeating: 0, count: size)
      while write(file, block, size) > 0 {}
    }
  }

  @Test(.timeLimit(.minutes(2)))
  func `a daemon whose state is deleted ends, and the next one tells the same keys`() async throws {
    let station = try Station()
    try station.write(Market.book(of: 2))
    let daemon = try station.start()
    try await station.settles(watching: 2, within: 60)
    try FileManager.default.removeItem(atPath: station.stateFolder)
    try await daemon.says("was taken away")
    #expect(try await daemon.ended().status == 1)
    let next = try station.start()
    try await station.settles(watching: 2, within: 60)
    let sight = station.board.sight
    #expect(sight.keys("mail") == (try station.expectedKeys()))
    #expect(sight.repeats("mail") == 2)
    next.signal(SIGTERM)
    #expect(try await next.ended().status == 0)
  }
}
