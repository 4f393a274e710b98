import Civil
import Daemon
import Foundation
import Glibc
import Intake
import Model
import Rules
import Sinks
import Storage
import Toml
import Wording

/// One run of one command: what surrounds it, its configuration, its moment.
struct Session {
  let assembly: Assembly
  let setup: Setup
  /// The moment the command judges at.
  let now: Moment
  private let stateOption: String?

  init(_ options: CommonOptions, at text: String? = nil) throws {
    assembly = Assembly(surroundings: .current, configurationFile: options.config)
    stateOption = options.state
    do {
      setup = try assembly.setup()
    } catch let findings as Findings {
      throw Failure(findings.report(caret: Terminal.isErrorTerminal), code: 78)
    }
    let clock = Moment(seconds: Int64(time(nil)))
    let zone = setup.reader.zone
    now = try text.map { try Session.moment($0, option: "--at", now: clock, zone: zone) } ?? clock
  }

  init(_ options: JudgingOptions) throws {
    try self.init(options.common, at: options.at)
  }

  init(_ options: PrintingOptions) throws {
    try self.init(options.common)
  }

  /// A moment from the command line; a date alone means its first moment for the reader.
  static func moment(
    _ text: String, option: String, now: Moment, zone: Zone
  ) throws(Failure) -> Moment {
    do {
      return try TimeInput.stamp(text, now: now, zone: zone).earliest(in: zone)
    } catch {
      throw .usage("\(option): \(error)")
    }
  }

  /// The folder that keeps the state.
  func stateFolder() throws -> String {
    try assembly.stateFolder(named: stateOption, configuration: setup.configuration)
  }

  /// Opens the store as the user it belongs to.
  ///
  /// The administrator's own files in it would lock the service out of its state.
  func store(_ mode: Store.Mode) throws -> Store {
    let folder = try stateFolder()
    if mode != .daemon { Session.become(ownerOf: folder) }
    return try Store(folder: folder, mode: mode)
  }

  /// A moment on the reader's clock; a date alone as it is.
  func shown(_ stamp: Civil.Stamp) -> String {
    guard case .moment(let moment) = stamp else { return stamp.description }
    return setup.reader.zone.format(moment)
  }

  /// Says so when no daemon will act on what was just written.
  func tellIfAsleep() throws {
    guard Store.daemon(in: try stateFolder()) == nil else { return }
    Terminal.complain("the daemon is not running; it will act on this when it starts")
  }

  private static func become(ownerOf folder: String) {
    var status = stat()
    guard geteuid() == 0, stat(folder, &status) == 0, status.st_uid != 0 else { return }
    _ = setegid(status.st_gid)
    _ = seteuid(status.st_uid)
  }
}

extension Surroundings {
  /// Those of this process.
  static var current: Surroundings {
    var name = [CChar](repeating: 0, count: 256)
    gethostname(&name, name.count - 1)
    let bytes = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return Surroundings(
      environment: ProcessInfo.processInfo.environment,
      hostname: String(decoding: bytes, as: UTF8.self), userID: geteuid())
  }
}
