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
    .enabled(if: isRoot, "a full disk needs root, to mount one"), .timeLimit(.minutes(2)))
  func `a full disk delays alerts and loses none`() async throws {
    let disk = try TemporaryFolder()
    guard mount("tmpfs", disk.path, "tmpfs", 0, "size=2m,mode=755") == 0 else {
      return print("left out: a full disk (this machine lets nobody mount one)")
    }
    defer { umount2(disk.path, CInt(MNT_DETACH)) }
    let station = try Station(state: disk.path)
    let daemon = try station.start()
    #expect(await station.board.sees(within: 30) { $0.told.contains("READY=1") })
    fill(disk("ballast"))
    try station.write(Market.book(of: 500))
    try await daemon.says("trying again")
    #expect(station.board.sight.total == 0)
    try disk.remove("ballast")
    try await station.settles(watching: 500, within: 90)
    let expected = try station.expectedKeys()
    for sink in ["webhook", "mail"] { #expect(station.board.sight.keys(sink) == expected) }
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

  @Test(.timeLimit(.minutes(1)))
  func `a daemon whose state is deleted says so`() async throws {
    let station = try Station()
    try station.write(Market.book(of: 2))
    let daemon = try station.start()
    try await station.settles(watching: 2, within: 60)
    try FileManager.default.removeItem(atPath: station.stateFolder)
    try station.write(Market.book(of: 3))
    // Whether it ends with a status or goes on in trouble, it must not go on as if nothing was.
    let isTold = await station.board.sees(within: 15) { sight in
      sight.status?.contains("trouble") ?? false
    }
    #expect(isTold, "\(daemon.said)\n\(station.board.sight.told)")
  }
}
