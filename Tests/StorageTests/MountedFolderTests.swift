import Glibc
import Testing

@testable import Storage

/// Real file systems that are full or read-only; they need the right to mount.
@Suite(.enabled(if: SmallDisk.isPossible, "needs the right to mount a file system"))
struct MountedFolderTests {
  let disk: SmallDisk

  init() throws {
    disk = try SmallDisk(kilobytes: 512)
  }

  @Test func `a full disk is called so, and nothing is lost`() throws {
    let store = try Store(folder: disk.path, mode: .daemon)
    try store.add(order("first"), at: at(0))
    let many = (0..<5000).map { order("\($0)") }
    let error = #expect(throws: StoreError.self) {
      try store.replaceFile(file(), orders: many, at: at(1))
    }
    #expect(error?.kind == .full, "\(error?.message ?? "")")
    #expect(try store.counts().watched == 1)
    try store.close()
    #expect(try Store(folder: disk.path, mode: .daemon).counts().watched == 1)
  }

  @Test func `a disk that is full from the start is called so`() throws {
    try disk.fill()
    let error = #expect(throws: StoreError.self) { try Store(folder: disk.path, mode: .daemon) }
    #expect(error?.kind == .full, "\(error?.message ?? "")")
  }

  @Test func `a read-only disk can be read, and not written`() throws {
    let store = try Store(folder: disk.path, mode: .commandLine)
    try store.add(order("1"), at: at(0))
    try store.close()
    try disk.makeReadOnly()
    for mode in [Store.Mode.daemon, .commandLine] {
      let error = #expect(throws: StoreError.self) { try Store(folder: disk.path, mode: mode) }
      #expect(error?.kind == .readOnly, "\(error?.message ?? "")")
    }
    #expect(try Store(folder: disk.path, mode: .readOnly).counts().watched == 1)
  }
}
