import Glibc
import Model
import Testing
import Wording

@testable import Sinks

@Suite struct JournalSinkTests {
  @Test func `without a journal the alert is a line on standard error`() async throws {
    let folder = try TemporaryFolder()
    let file = open("\(folder.path)/stderr", O_WRONLY | O_CREAT, 0o600)
    defer { close(file) }
    let sink = JournalSink(
      name: "journal", reader: try Samples.reader(), socket: "\(folder.path)/none", fallback: file)
    #expect(await trouble(sink, Samples.delivery()) == nil)
    #expect(await trouble(sink, Samples.delivery(), isDrill: true) == nil)
    let lines = try folder.read("stderr").split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.hasPrefix("<5>orderwatch: aliexpress 3071000000010001") == true)
    #expect(lines.last?.contains("[test] ") == true)
  }

  @Test func `a file in the place of the socket is no journal`() async throws {
    let folder = try TemporaryFolder()
    let socket = try folder.write("", to: "socket")
    let file = open("\(folder.path)/stderr", O_WRONLY | O_CREAT, 0o600)
    defer { close(file) }
    let sink = JournalSink(
      name: "journal", reader: try Samples.reader(), socket: socket, fallback: file)
    #expect(await trouble(sink, Samples.delivery()) == nil)
    #expect(try folder.read("stderr").contains("key=k3y0001"))
  }

  @Test func `when nobody takes it the delivery is kept`() async throws {
    let full = open("/dev/full", O_WRONLY)
    defer { close(full) }
    let sink = JournalSink(
      name: "journal", reader: try Samples.reader(), socket: "/nonexistent", fallback: full)
    let error = try #require(await trouble(sink, Samples.delivery()))
    #expect(error.kind == .temporary(retryAfter: nil))
    #expect(
      error.message == "sink 'journal': neither the journal nor standard error takes the entry; "
        + "start systemd-journald")
  }
}
