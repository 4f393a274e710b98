public import Civil
public import Wording

/// How mail is handed to the system's mailer; always usable once it exists.
public struct SendmailSettings: Hashable, Sendable {
  /// The program's absolute path and its first arguments.
  ///
  /// Behind them come `-f` and the sender where one is set, then `--` and the recipient.
  public let command: [String]
  /// The recipients' addresses, at least one, each once.
  public let to: [String]
  /// The sender's address, nil for `orderwatch` at this machine.
  public let from: String?
  /// How long the mailer may take before it is ended, with every process it has started.
  public let timeLimit: Length
  /// For whom each text is written, by address; the sink's own reader where an address is missing.
  public let readers: [String: Reader]
  /// This machine's name, the right half of message ids; letters, digits, points and hyphens.
  public let hostname: String

  /// The mailer that every mail system on Debian provides; `-i` keeps a lone point from ending it.
  public static let defaultCommand = ["/usr/sbin/sendmail", "-i"]

  /// Checks the settings.
  ///
  /// - Parameters:
  ///   - command: An absolute path and further arguments; no shell reads them.
  ///   - to: Whom to write to.
  ///   - from: Who writes, for the envelope and the header.
  ///   - timeLimit: From one second to one hour.
  ///   - readers: Language and zone of single recipients, by address.
  ///   - hostname: This machine's name; what cannot stand in a message id becomes a hyphen.
  /// - Throws: `SettingsError` for the first key that is wrong.
  public init(
    command: [String] = SendmailSettings.defaultCommand, to: [String], from: String? = nil,
    timeLimit: Length = Length(seconds: 60), readers: [String: Reader] = [:], hostname: String
  ) throws(SettingsError) {
    try Self.check(command: command)
    try Self.check(to: to)
    if let from, let problem = MailAddress.problem(with: from) {
      throw SettingsError("from", problem)
    }
    guard Length(seconds: 1)...Length(hours: 1) ~= timeLimit else {
      throw SettingsError("time_limit", "must be from 1s to 1h (got '\(timeLimit)')")
    }
    (self.command, self.from, self.timeLimit) = (command, from, timeLimit)
    self.readers = readers
    self.to = to.reduce(into: []) { list, next in
      if !list.contains(next) { list.append(next) }
    }
    self.hostname = Self.idRight(hostname)
  }

  /// Who writes, for the header.
  var sender: String { from ?? "orderwatch@\(hostname)" }

  private static func check(command: [String]) throws(SettingsError) {
    guard let program = command.first, program.hasPrefix("/") else {
      let got = plainLine(command.first ?? "", limit: 80)
      throw SettingsError(
        "command",
        "must begin with the program's absolute path (got '\(got)'); "
          + "write [\"/usr/sbin/sendmail\", \"-i\"]")
    }
    guard !command.contains(where: { $0.utf8.contains(0) }) else {
      throw SettingsError("command", "has a NUL character; leave it out")
    }
  }

  private static func check(to: [String]) throws(SettingsError) {
    guard !to.isEmpty else {
      throw SettingsError("to", "names nobody; write at least one address")
    }
    for address in to {
      if let problem = MailAddress.problem(with: address) { throw SettingsError("to", problem) }
    }
  }

  private static func idRight(_ hostname: String) -> String {
    let labels = hostname.utf8.prefix(120).split(separator: UInt8(ascii: "."))
    let names = labels.map { label in String(decoding: label.map(idByte), as: UTF8.self) }
    return names.isEmpty ? "localhost" : names.joined(separator: ".")
  }

  private static func idByte(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: byte
    default: UInt8(ascii: "-")
    }
  }
}
