import Foundation
import Glibc
import Support
import Testing

/// State folders in trouble: each is told, and none of them loses anything.
struct StateTests {
  private let program: Program

  init() throws {
    program = try Program(configuration: "")
    #expect(try program("add", "market", "1001", "--state", "state").status == 0)
  }

  private func sql(_ text: String) throws {
    let child = Process()
    child.executableURL = URL(filePath: "/usr/bin/python3")
    child.arguments = [
      "-c", "import sqlite3,sys; sqlite3.connect(sys.argv[1]).executescript(sys.argv[2])",
      program.folder("state/state.db"), text,
    ]
    try child.run()
    child.waitUntilExit()
    try #require(child.terminationStatus == 0)
  }

  private func contents() throws -> Data {
    try Data(contentsOf: URL(filePath: program.folder("state/state.db")))
  }

  @Test func `without a database there is nothing to list, and none is made`() throws {
    let result = try program("list", "--state", "nowhere")
    #expect(result.status == 65)
    #expect(!program.folder.has("nowhere"))
    try Snapshot.expect(result.transcript)
  }

  @Test(arguments: ["list", "status", "add", "run"])
  func `a database of a newer program is left as it is`(command: String) throws {
    try sql("PRAGMA user_version = 99")
    let before = try contents()
    let more = command == "add" ? ["market", "1002"] : []
    let result = try program.run([command] + more + ["--state", "state"])
    #expect(result.status == 74)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("newer orderwatch (schema 99"))
    #expect(try contents() == before)
  }

  @Test(arguments: ["list", "add", "run"])
  func `what is no database is left as it is`(command: String) throws {
    for name in ["state.db-wal", "state.db-shm"] { try? program.folder.remove("state/\(name)") }
    try program.folder.write("my diary, not a database\n", to: "state/state.db")
    let more = command == "add" ? ["market", "1002"] : []
    let result = try program.run([command] + more + ["--state", "state"])
    #expect(result.status == 74)
    #expect(result.errors.contains("is not a database of orderwatch"))
    #expect(try program.folder.read("state/state.db") == "my diary, not a database\n")
  }

  @Test func `a corrupt database is told`() throws {
    var bytes = try contents()
    for index in 100..<bytes.count { bytes[index] = UInt8(truncatingIfNeeded: index) }
    try program.folder.write(bytes, to: "state/state.db")
    let result = try program("list", "--state", "state")
    #expect(result.status == 74)
    #expect(result.output.isEmpty)
    #expect(!result.errors.dropLast().contains("\n"))
    #expect(result.errors.contains("~") || result.errors.contains("state/state.db"))
  }

  @Test func `a state folder that may not be written is told`() throws {
    #expect(chmod(program.folder("state"), 0o555) == 0)
    #expect(chmod(program.folder("state/state.db"), 0o444) == 0)
    defer { chmod(program.folder("state"), 0o755) }
    let drop =
      geteuid() == 0
      ? ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"] : []
    for command in [["add", "market", "1002"], ["run"]] {
      let result = try program.run(command + ["--state", "state"], through: drop)
      #expect(result.status == 74)
      #expect(result.output.isEmpty)
    }
    #expect(chmod(program.folder("state"), 0o755) == 0)
    let rows = try program("list", "--state", "state", "--format", "jsonl").output
    #expect(rows.split(separator: "\n").count == 1)
  }

  /// Inside a mount namespace of its own, so that nothing has to be unmounted.
  @Test(.enabled(if: geteuid() == 0)) func `a full disk is told and loses nothing`() throws {
    let script = """
      mount -t tmpfs -o size=256k none "$0" && cp state/state.db "$0" || exit 99
      head -c 300k /dev/zero > "$0/filler" 2>/dev/null
      "$1" add market 1002 --title "$(head -c 400 /dev/zero | tr '\\0' x)" --state "$0"
      echo "add $?"; rm "$0/filler"; "$1" list --state "$0" --format jsonl | grep -c 1001
      """
    try FileManager.default.createDirectory(
      atPath: program.folder("small"), withIntermediateDirectories: false)
    let result = try program.run(
      [], through: ["unshare", "-m", "sh", "-c", script, program.folder("small")])
    #expect(result.output == "add 74\n1\n", "\(result.errors)")
    #expect(result.errors.contains("full") || result.errors.contains("no space"))
  }

  @Test func `a second daemon on the same state has status 75`() async throws {
    let first = try program.start("run", "--state", "state")
    try await first.says("ready")
    let second = try program("run", "--state", "state")
    #expect(second.status == 75)
    #expect(second.errors.contains("is held by process \(first.pid)"))
    #expect(try program("status", "--state", "state").output.contains("process \(first.pid)"))
    first.signal(SIGTERM)
    #expect(try await first.ended().status == 0)
    #expect(try program("status", "--state", "state").output.contains("not running"))
  }

  @Test(arguments: ["table", "json"]) func `status is shown`(format: String) throws {
    let result = try program("status", "--state", "state", "--format", format)
    // What was never judged is due now.
    let text = result.transcript.replacing(/\d{4}-[-0-9T: ]+(Z|UTC)/, with: "NOW")
    try Snapshot.expect(text, named: format)
  }
}
