import Foundation
import Testing

@testable import Intake

struct FileTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func `a file is read whole`() throws {
    let bytes = [UInt8](repeating: 7, count: 300_000)
    let path = try scratch.file("orders.toml", bytes)
    let source = try SourceBytes(path: path)
    #expect(source.bytes == bytes)
    #expect(source.path == path)
    #expect(try readFile(path: path) == bytes)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.systemFileNumber] as? UInt64 == source.inode)
    #expect(source.modifiedNanoseconds > 1_700_000_000_000_000_000)
  }

  @Test func `an empty file is no orders`() throws {
    let path = try scratch.file("orders.toml", [])
    #expect(try readFile(path: path).isEmpty)
  }

  @Test func `a link is followed`() throws {
    let path = try scratch.file("orders.toml", [1, 2])
    let link = "\(scratch.path)/link"
    #expect(symlink(path, link) == 0)
    #expect(try readFile(path: link) == [1, 2])
  }

  @Test func `a file that is not there is missing`() {
    expect(.missing, "does not exist; check the path", at: "\(scratch.path)/none.toml")
    expect(.missing, "does not exist; check the path", at: "\(scratch.path)/none/orders.toml")
  }

  @Test func `a directory is no file`() {
    expect(
      .notAFile, "is a directory; name the files in it, such as '*.toml'", at: scratch.path)
  }

  @Test(.timeLimit(.minutes(1)))
  func `a FIFO is refused without waiting for a writer`() {
    let path = "\(scratch.path)/fifo"
    #expect(mkfifo(path, 0o600) == 0)
    expect(.notAFile, "is a FIFO; put the orders into a regular file", at: path)
  }

  @Test func `a device is refused`() {
    expect(.notAFile, "is a device; put the orders into a regular file", at: "/dev/zero")
  }

  @Test func `a link to itself is unreadable`() {
    let path = "\(scratch.path)/loop"
    #expect(symlink(path, path) == 0)
    let reason = "too many levels of symbolic links"
    expect(.unreadable, "cannot be read (\(reason)); check the path and the disk", at: path)
  }

  @Test func `a file of 50 MB is refused unread`() throws {
    let path = try scratch.file("orders.toml", [])
    #expect(truncate(path, 50_000_000) == 0)
    expect(
      .tooLarge,
      "has 50000000 bytes, more than the 41943040 an order book may have; "
        + "split it into several files", at: path)
  }

  @Test func `the largest file fits and one byte more does not`() throws {
    let path = try scratch.file("orders.toml", [1, 2, 3])
    #expect(try SourceBytes(path: path, limit: 3).bytes == [1, 2, 3])
    #expect(throws: IntakeError.self) { try SourceBytes(path: path, limit: 2) }
  }

  @Test func `a file of another user is unreadable`() async {
    // In a child, because root may read everything until it has become somebody else.
    await #expect(processExitsWith: .success) {
      let scratch = try Scratch()
      let path = try scratch.file("orders.toml", [1])
      #expect(chmod(path, 0) == 0)
      if geteuid() == 0 { #expect(seteuid(65_534) == 0) }
      let error = #expect(throws: IntakeError.self) { try readFile(path: path) }
      #expect(
        error?.description
          == "\(path): cannot be read (permission denied); let the user of orderwatch read it")
      #expect(error?.kind == .unreadable)
      _ = seteuid(getuid())
    }
  }

  @Test func `a path cannot forge a line of the report`() {
    let error = IntakeError(.missing, "a\nb", "does not exist; check the path")
    #expect(error.description == "a\\nb: does not exist; check the path")
  }

  private func expect(
    _ kind: IntakeError.Kind, _ message: String, at path: String,
    _ place: SourceLocation = #_sourceLocation
  ) {
    let error = #expect(throws: IntakeError.self, sourceLocation: place) {
      try readFile(path: path)
    }
    #expect(error?.kind == kind, sourceLocation: place)
    #expect(error?.description == "\(path): \(message)", sourceLocation: place)
  }
}
