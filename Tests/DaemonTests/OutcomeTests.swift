import Foundation
import Glibc
import Support
import Testing

/// What becomes of a delivery when its peer misbehaves, through the whole daemon.
struct OutcomeTests {
  private func outcome(_ configuration: String, attempts: Int = 1) async throws -> (
    program: Program, said: String
  ) {
    let program = try Program(watchingFor: nil, configuration)
    let daemon = try await program.watch()
    #expect(try program("add", "market", "1001").status == 0)
    #expect(try program("record", "1001", "dispute-opened").status == 0)
    let said = try await daemon.says("sink=phone", times: attempts)
    return (program, said)
  }

  private func hook(_ url: String) -> String {
    "[sinks.phone]\ntype = \"webhook\"\nurl = \"\(url)\"\ntime_limit = \"1s\"\n"
  }

  private static let replies: [(Listener.Reply, state: String, said: String)] = [
    (.status(204), "delivered", "delivered"), (.status(301), "dead", "301"),
    (.status(410), "dead", "410"), (.status(404), "dead", "404"),
    (.status(500), "pending", "trying again"),
    (.status(429, headers: ["Retry-After: 120"]), "pending", "trying again"),
    (.silence, "pending", "trying again"), (.endless, "delivered", "delivered"),
  ]

  @Test(arguments: replies.indices) func `a webhook's answer decides`(index: Int) async throws {
    let (reply, state, word) = Self.replies[index]
    let listener = try Listener(reply)
    let (program, said) = try await outcome(hook(listener.url))
    #expect(said.contains(word))
    #expect(try program.states(of: "1001", through: "phone") == [state])
    #expect(try program.states(of: "1001", through: "journal") == ["delivered"])
    #expect(try program("status").output.contains("given up: 1001") == (state == "dead"))
  }

  @Test func `patience that is asked for is given`() async throws {
    let listener = try Listener(.status(429, headers: ["Retry-After: 120"]))
    let before = Date().timeIntervalSince1970
    let (program, _) = try await outcome(hook(listener.url))
    let text = try program("show", "1001", "--format", "json").output
    let next = try #require(text.firstMatch(of: /"nextAttemptAt":"([^"]+)"/)?.1)
    let moment = try Date(String(next), strategy: .iso8601).timeIntervalSince1970
    #expect(moment >= floor(before) + 119)
  }

  @Test func `a webhook that was in trouble is told again with the same key`() async throws {
    let listener = try Listener(.status(500), .status(200))
    let (program, _) = try await outcome(hook(listener.url), attempts: 2)
    let keys = try await listener.requests(2).map { $0["webhook-id"] }
    #expect(keys[0] == keys[1])
    #expect(try program.states(of: "1001", through: "phone") == ["delivered"])
  }

  @Test func `a webhook that refuses the connection is tried again`() async throws {
    let (program, said) = try await outcome(hook("http://127.0.0.1:9/"))
    #expect(said.contains("trying again"))
    #expect(try program.states(of: "1001", through: "phone") == ["pending"])
  }

  @Test func `a certificate that nobody trusts is not trusted`() async throws {
    let folder = try TemporaryFolder()
    let request = try Child(
      [
        "/usr/bin/openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt",
        "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj", "/CN=localhost",
        "-addext", "subjectAltName=DNS:localhost", "-keyout", "key", "-out", "certificate",
      ], environment: [:], folder: folder.path)
    #expect(try await request.ended().status == 0)
    let server = try Child(
      [
        "/usr/bin/openssl", "s_server", "-accept", "127.0.0.1:0", "-www", "-cert", "certificate",
        "-key", "key",
      ], environment: [:], folder: folder.path)
    let greeting = try await server.prints("ACCEPT")
    let port = try #require(greeting.firstMatch(of: /ACCEPT \S*:(\d+)/)?.1)
    let (program, said) = try await outcome(hook("https://localhost:\(port)/"))
    #expect(said.contains("certificate"))
    #expect(try program.states(of: "1001", through: "phone") == ["pending"])
  }

  private static let scripts: [(String, state: String, said: String)] = [
    ("cat > /dev/null; exit 0", "delivered", "delivered"),
    ("cat > /dev/null; exit 64", "dead", "exited with 64"),
    ("cat > /dev/null; exit 75", "pending", "exited with 75"),
    ("kill -KILL $$", "pending", "killed by signal 9"),
    ("exec sleep 60", "pending", "took longer than 1s"),
    ("head -c 10000000 /dev/zero | tr '\\0' x >&2; exit 75", "pending", "exited with 75"),
    ("exit 0", "delivered", "delivered"),
  ]

  @Test(arguments: scripts.indices) func `a mailer's end decides`(index: Int) async throws {
    let (script, state, word) = Self.scripts[index]
    let folder = try TemporaryFolder()
    let mailer = try folder.write("#!/bin/sh\n\(script)\n", to: "sendmail", isProgram: true)
    let (program, said) = try await outcome(mail(mailer))
    #expect(said.contains(word))
    #expect(try program.states(of: "1001", through: "phone") == [state])
  }

  /// Run by name, a script just written may still be open in a child of another test.
  private func mail(_ mailer: String) -> String {
    """
    [sinks.phone]
    type = "sendmail"
    to = ["me@example.org"]
    command = ["/bin/sh", "\(mailer)"]
    time_limit = "1s"

    """
  }

  @Test func `a mailer that is missing is tried again`() async throws {
    let (program, said) = try await outcome(
      mail("").replacing("/bin/sh", with: "/nowhere/sendmail"))
    #expect(said.contains("there is no /nowhere/sendmail"))
    #expect(try program.states(of: "1001", through: "phone") == ["pending"])
  }

  @Test func `a mailer that recovers gets the same message`() async throws {
    let folder = try TemporaryFolder()
    let mailer = try folder.write(
      """
      #!/bin/sh
      cd '\(folder.path)'
      if [ -e first ]; then cat > second; exit 0; fi
      cat > first
      exit 75

      """, to: "sendmail", isProgram: true)
    let (program, _) = try await outcome(mail(mailer), attempts: 2)
    let ids = try ["first", "second"].map {
      try folder.read($0).split(separator: "\n").first { $0.hasPrefix("Message-ID:") }
    }
    #expect(ids[0] != nil)
    #expect(ids[0] == ids[1])
    #expect(try program.states(of: "1001", through: "phone") == ["delivered"])
  }
}
