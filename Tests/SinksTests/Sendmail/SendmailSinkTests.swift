import Civil
import Foundation
import Glibc
import Model
import Testing
import Wording

@testable import Sinks

@Suite struct SendmailSinkTests {
  private static let delivery = Samples.delivery(to: "me@example.org")

  @Test func `the mailer gets the message, the recipient behind dashes and little else`()
    async throws
  {
    let mailer = try FakeMailer()
    let settings = try mailer.settings(from: "shop@example.org")
    let sink = SendmailSink(name: "mail", settings: settings, reader: try Samples.reader())
    #expect(sink.recipients == ["me@example.org"])
    #expect(await trouble(sink, Self.delivery) == nil)
    #expect(try mailer.folder.read("arguments") == "-i\n-f\nshop@example.org\n--\nme@example.org\n")
    let message = try mailer.folder.read("message")
    #expect(message.hasPrefix("From: orderwatch <shop@example.org>\nTo: <me@example.org>\n"))
    let allowed: Set<Substring> = [
      "PATH", "LANG", "HOME", "USER", "LOGNAME", "XDG_CONFIG_HOME", "PWD", "OLDPWD", "SHLVL", "_",
    ]
    let names = try mailer.folder.read("environment").split(separator: "\n")
      .map { $0.prefix { $0 != "=" } }
    #expect(allowed.isSuperset(of: names))
  }

  @Test func `a sender that is not set is no argument`() async throws {
    let mailer = try FakeMailer()
    #expect(await trouble(try mailer.sink(), Self.delivery) == nil)
    #expect(try mailer.folder.read("arguments") == "-i\n--\nme@example.org\n")
  }

  @Test(arguments: [
    (1, true), (64, false), (65, false), (66, false), (67, false), (68, true), (69, true),
    (70, true), (71, true), (72, true), (73, true), (74, true), (75, true), (76, true),
    (77, false), (78, false), (126, true), (127, true),
  ])
  func `each exit status has its meaning`(status: Int, isTemporary: Bool) async throws {
    let mailer = try FakeMailer("echo 'first line' >&2; echo second >&2; exit \(status)")
    let error = try #require(await trouble(try mailer.sink(), Self.delivery))
    #expect(error.kind == (isTemporary ? .temporary(retryAfter: nil) : .permanent))
    #expect(error.message.contains("sendmail exited with \(status)"))
    #expect(error.message.hasSuffix(": first line"))
  }

  @Test func `the whole error of a temporary failure`() async throws {
    let mailer = try FakeMailer("echo 'queue is full' >&2; exit 75")
    let error = try #require(await trouble(try mailer.sink(), Self.delivery))
    let program = "\(mailer.folder.path)/sendmail".prefix(100)
    #expect(
      error.message.hasPrefix("sink 'mail': \(program)")
        && error.message.hasSuffix(" exited with 75 (temporary failure): queue is full"))
  }

  @Test func `a mailer that ends before it reads does no harm`() async throws {
    let mailer = try FakeMailer("exec 0<&-; exit 75", keepsMessage: false)
    let error = try #require(await trouble(try mailer.sink(), Self.delivery))
    #expect(error.message.contains("exited with 75"))
  }

  @Test func `a mailer that talks without end neither hangs nor fills the memory`() async throws {
    let mailer = try FakeMailer(
      "head -c 10000000 /dev/zero | tr '\\0' 'e' >&2; head -c 10000000 /dev/zero; exit 75")
    let error = try #require(
      await trouble(try mailer.sink(timeLimit: Length(seconds: 300)), Self.delivery))
    #expect(error.message.hasSuffix(": " + String(repeating: "e", count: 200) + "…"))
  }

  @Test func `what a mailer says is made harmless`() async throws {
    let mailer = try FakeMailer("printf '\\033[31mred\\r\\342\\200\\256back\\377\\n' >&2; exit 65")
    let error = try #require(await trouble(try mailer.sink(), Self.delivery))
    #expect(error.message.hasSuffix(": [31mred back\u{FFFD}"))
  }

  @Test func `a killed mailer is tried again`() async throws {
    let mailer = try FakeMailer("kill -9 $$")
    let error = try #require(await trouble(try mailer.sink(), Self.delivery))
    #expect(error.kind == .temporary(retryAfter: nil))
    #expect(error.message.hasSuffix("was killed by signal 9"))
  }

  @Test func `a missing mailer is temporary and says what to install`() async throws {
    let settings = try SendmailSettings(
      command: ["/nonexistent/sendmail"], to: ["me@example.org"], hostname: "h")
    let sink = SendmailSink(name: "mail", settings: settings, reader: try Samples.reader())
    let error = try #require(await trouble(sink, Self.delivery))
    #expect(error.kind == .temporary(retryAfter: nil))
    #expect(
      error.message
        == "sink 'mail': there is no /nonexistent/sendmail; install a mailer such as postfix or "
        + "msmtp-mta, or name another program under 'command'")
  }

  @Test func `a file that is no program is temporary`() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("text", to: "sendmail")
    let settings = try SendmailSettings(command: [file], to: ["me@example.org"], hostname: "h")
    let sink = SendmailSink(name: "mail", settings: settings, reader: try Samples.reader())
    let error = try #require(await trouble(sink, Self.delivery))
    #expect(error.kind == .temporary(retryAfter: nil))
    #expect(error.message.hasSuffix("could not be started: it may not be run"))
  }

  @Test(arguments: ["", "-bs", "a@b\nBcc: c@d", "two words@x"])
  func `a recipient that is no address never reaches a command line`(address: String) async throws {
    let mailer = try FakeMailer()
    let error = try #require(await trouble(try mailer.sink(), Samples.delivery(to: address)))
    #expect(error.kind == .permanent)
    #expect(!mailer.folder.has("arguments"))
  }

  @Test func `a mailer that hangs is ended with all it has started`() async throws {
    // Whoever runs holds the pipe's other end; it hangs up once the last of them is gone.
    let mailer = try FakeMailer(
      """
      exec 3> alive
      trap '' TERM
      (sleep 600) &
      echo 'never read' >&2
      sleep 600
      """)
    let pipe = "\(mailer.folder.path)/alive"
    #expect(mkfifo(pipe, 0o600) == 0)
    let reading = Glibc.open(pipe, O_RDONLY | O_NONBLOCK)
    defer { close(reading) }
    let sink = try mailer.sink(timeLimit: Length(seconds: 1))
    let error = try #require(await trouble(sink, Self.delivery))
    #expect(error.kind == .temporary(retryAfter: nil))
    #expect(
      error.message.hasSuffix("took longer than 1s and was ended; look into the mailer's own log"))
    var watched = pollfd(fd: reading, events: Int16(POLLIN), revents: 0)
    #expect(poll(&watched, 1, 10_000) == 1)
    #expect(watched.revents & Int16(POLLHUP) != 0)
  }

  @Test func `a mailer that leaves a helper behind has done its work`() async throws {
    let mailer = try FakeMailer("sleep 600 & echo $! > helper; exit 0")
    let sink = try mailer.sink(timeLimit: Length(seconds: 30))
    #expect(await trouble(sink, Self.delivery) == nil)
    let helper = try mailer.folder.read("helper").prefix { $0.isNumber }
    // It still runs, for what a mailer does in the background is its own affair.
    #expect(kill(try #require(pid_t(helper)), SIGKILL) == 0)
  }

  @Test func `a stop of the daemon ends the mailer`() async throws {
    let mailer = try FakeMailer("touch started; sleep 600")
    let sink = try mailer.sink()
    let sending = Task { await trouble(sink, Self.delivery) }
    sending.cancel()
    let error = try #require(await sending.value)
    #expect(error.kind == .temporary(retryAfter: nil))
  }

  @Test func `many mails at once all arrive`() async throws {
    let mailers = try (0..<8).map { _ in try FakeMailer() }
    let sinks = try mailers.map { try $0.sink() }
    await withTaskGroup { group in
      for sink in sinks {
        group.addTask { #expect(await trouble(sink, Self.delivery) == nil) }
      }
    }
    for mailer in mailers { #expect(try mailer.folder.read("message").contains("Subject: ")) }
  }

  @Test func `a pipe takes far more than it holds by default`() throws {
    let text = String(repeating: "x", count: 300_000)
    let end = try #require(FilledPipe.readEnd(holding: text))
    var buffer = [UInt8](repeating: 0, count: 400_000)
    var count = 0
    while true {
      let part = read(end, &buffer, buffer.count)
      guard part > 0 else { break }
      count += part
    }
    close(end)
    #expect(count == 300_000)
  }

  @Test func `each recipient reads in a language and zone of one's own`() async throws {
    let mailer = try FakeMailer()
    let own = try mailer.settings()
    let settings = try SendmailSettings(
      command: own.command, to: ["me@example.org", "ivan@example.org"],
      readers: ["ivan@example.org": try Samples.reader(.russian, zone: "Europe/Moscow")],
      hostname: "box.example")
    let sink = SendmailSink(name: "mail", settings: settings, reader: try Samples.reader())
    #expect(await trouble(sink, Samples.delivery(to: "ivan@example.org")) == nil)
    #expect(try mailer.folder.read("message").contains("Date: Thu, 26 Nov 2026 10:59:00 +0300"))
    #expect(try mailer.folder.read("message").contains("Content-Language: ru"))
    #expect(try mailer.folder.read("arguments").hasSuffix("--\nivan@example.org\n"))
    #expect(await trouble(sink, Samples.delivery(to: "me@example.org")) == nil)
    #expect(try mailer.folder.read("message").contains("Content-Language: en"))
  }
}
