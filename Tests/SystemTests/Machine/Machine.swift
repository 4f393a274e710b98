import Foundation
import Glibc
import Support

/// A machine of its own with a real systemd as process 1, made of this system's `/usr`.
///
/// Its clock and its kernel are those of the host; everything it writes is gone at its end.
struct Machine {
  /// Whether such a machine can be started here.
  static let isPossible =
    geteuid() == 0 && access("/usr/bin/systemd-nspawn", X_OK) == 0
    && access("/lib/systemd/systemd", X_OK) == 0

  /// What is said where it cannot.
  static let absence = "left out: a real systemd needs root and Debian's systemd-container"

  /// The configuration, `/etc/orderwatch/config.toml`.
  var configuration = "[orders]\nfiles = [\"orders.d/*.toml\"]\n"
  /// The order book, `/etc/orderwatch/orders.d/book.toml`.
  var book: String
  /// What is added to the unit by a drop-in; empty for the unit as it ships.
  var dropIn = ""

  /// Boots, runs a shell script as root, and switches off.
  ///
  /// - Parameter script: For bash, with the functions of `prelude`; the first command that fails ends
  ///   the trial.
  /// - Returns: What the script printed.
  /// - Throws: `Trouble` with everything printed when the script failed.
  func tries(_ script: String) async throws -> String {
    let folder = try TemporaryFolder()
    try folder.write(configuration, to: "etc/config.toml")
    try folder.write(book, to: "etc/orders.d/book.toml")
    try folder.write(Sample.pack, to: "etc/packs.d/market.toml")
    if !dropIn.isEmpty { try folder.write(dropIn, to: "unit/test.conf") }
    try folder.write(Machine.prelude + script, to: "script")
    try folder.write(Machine.trialUnit, to: "trial.service")
    let host = try folder.write(Machine.host, to: "host", isProgram: true)
    let boot = try Child(
      ["timeout", "-k", "5", "90", "unshare", "-m", host, folder.path, Shipped.binary]
        + [Shipped.folder] + libraries(),
      environment: ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin"], folder: folder.path)
    let end = try await boot.ended(within: 100)
    let output = (try? folder.read("output")) ?? ""
    guard end.status == 0 else {
      throw Trouble("the trial ended with \(end.status):\n\(output)\n\(end.errors)")
    }
    return output
  }

  /// The folders outside `/usr` that hold libraries of the binary: the toolchain's, when it is
  /// linked dynamically.
  private func libraries() throws -> [String] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/ldd")
    process.arguments = [Shipped.binary]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let paths = text.split(whereSeparator: \.isWhitespace).filter { $0.hasPrefix("/") }
    let folders = paths.map { URL(filePath: String($0)).deletingLastPathComponent().path }
    let inUsr = ["/usr/", "/lib/", "/lib64"]
    return Set(folders).filter { folder in !inUsr.contains { folder.hasPrefix($0) } }.sorted()
  }
}
