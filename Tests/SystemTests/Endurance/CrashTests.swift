import Foundation
import Glibc
import Support
import Testing

/// kill -9, again and again, while alerts are on their way.
@Suite(.serialized)
struct CrashTests {
  private static let alerts = 1_000
  private static let kills = 200

  /// Bash alone, without another process: hands key and order to the receiver and waits for its word.
  private static func mailer(port: UInt16) -> String {
    """
    #!/bin/bash
    while read -r name value rest; do
      case $name in
        X-Orderwatch-Key:) key=$value ;;
        X-Orderwatch-Order:) order=$value ;;
        '') break ;;
      esac
    done
    exec 3<>/dev/tcp/127.0.0.1/\(port) || exit 75
    echo "MAIL $key $order" >&3
    read -r answer <&3 && [[ $answer == ok ]] || exit 75

    """
  }

  private static func home(for receiver: Receiver) throws -> Program {
    let program = try Program(
      configuration: """
        [orders]
        files = ["orders.d/*.toml"]
        [sinks.hook]
        type = "webhook"
        url = "http://127.0.0.1:\(receiver.port)/"
        [sinks.mail]
        type = "sendmail"
        to = ["me@example.org"]
        """)
    let mailer = try program.folder.write(
      mailer(port: receiver.port), to: "mailer", isProgram: true)
    let path = ".config/orderwatch/config.toml"
    try program.folder.write(
      program.folder.read(path) + "\ncommand = [\"\(mailer)\"]\n", to: path)
    let end = Date(timeIntervalSinceNow: 86_400).formatted(.iso8601)
    let book = (1...alerts).map { Sample.order(id: "\(1_000_000 + $0)", ends: end) }.joined()
    try program.folder.write(book, to: ".config/orderwatch/orders.d/book.toml")
    return program
  }

  @Test(.timeLimit(.minutes(10)))
  func `every alert arrives in spite of 200 kills and each copy bears the same key`() async throws {
    let receiver = try Receiver()
    let program = try Self.home(for: receiver)
    var random = SplitMix(seed: 20_261_123)
    var killed = 0
    var atKill: [Int] = []
    while killed < Self.kills {
      let child = try Child(
        [Shipped.binary, "run"], environment: ["HOME": program.folder.path, "TZ": "UTC"],
        folder: program.folder.path)
      // Now at any moment, now amidst the deliveries.
      if killed.isMultiple(of: 2) {
        try await Task.sleep(for: .milliseconds(Int.random(in: 5...200, using: &random)))
      } else {
        await receiver.receives(more: Int.random(in: 1...40, using: &random), of: 2 * Self.alerts)
      }
      child.signal(SIGKILL)
      _ = try await child.ended()
      killed += 1
      if killed.isMultiple(of: 20) { atKill.append(Set(receiver.arrivals).count) }
    }
    let last = try Child(
      [Shipped.binary, "run"], environment: ["HOME": program.folder.path, "TZ": "UTC"],
      folder: program.folder.path)
    await receiver.receives(2 * Self.alerts)
    last.signal(SIGTERM)
    #expect(try await last.ended().status == 0)

    let arrivals = receiver.arrivals
    print("arrived after each 20 kills: \(atKill), copies: \(arrivals.count - 2 * Self.alerts)")
    #expect(Set(arrivals).count == 2 * Self.alerts)
    let keys = Dictionary(grouping: arrivals, by: \.order).mapValues { Set($0.map(\.key)) }
    #expect(keys.count == Self.alerts)
    #expect(keys.values.allSatisfy { $0.count == 1 })
    #expect(atKill.first.map { $0 < 2 * Self.alerts } == true, "the kills came too late to matter")
  }
}
