import Foundation
import Support
import Testing

extension SystemTier {
  /// The hardened unit under a real systemd.
  struct ServiceTests {
    /// A book with one order whose claim closes in so many hours: a warning is due.
    private static func book(hours: Double = 40) -> String {
      let end = Date(timeIntervalSinceNow: hours * 3600)
      return Sample.order(id: Sample.id, ends: end.formatted(.iso8601))
    }

    @Test func `an alert is in the journal with all its fields`() async throws {
      let output = try await Machine(book: Self.book()).tries(
        """
        systemctl start orderwatch
        entry ORDERWATCH_ORDER=1001
        """)
      let fields = try #require(
        JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: String])
      #expect(fields["_SYSTEMD_UNIT"] == "orderwatch.service")
      #expect(fields["SYSLOG_IDENTIFIER"] == "orderwatch")
      #expect(fields["PRIORITY"] == "4")
      #expect(fields["ORDERWATCH_PLATFORM"] == "market")
      #expect(fields["ORDERWATCH_RULE"] == "claim")
      #expect(fields["ORDERWATCH_STAGE"] == "-2d")
      #expect(fields["ORDERWATCH_LEVEL"] == "warning")
      #expect(fields["ORDERWATCH_KEY"]?.isEmpty == false)
      #expect(fields["ORDERWATCH_CLOSES"]?.hasSuffix("Z") == true)
      #expect(fields["MESSAGE_ID"]?.count == 32)
      #expect(fields["MESSAGE"]?.contains("Open the claim") == true)
    }

    @Test func `the status tells how much is watched and what comes next`() async throws {
      let output = try await Machine(book: Self.book()).tries(
        """
        systemctl start orderwatch
        becomes StatusText 'watching 1 order;'
        unit StatusText
        """)
      #expect(output.contains("next: claim of 1001 in 1 d 15 h"))
    }

    @Test func `a good reload is taken and a bad one keeps the old configuration`() async throws {
      let output = try await Machine(book: Self.book()).tries(
        """
        systemctl start orderwatch
        becomes StatusText 'watching 1 order'
        main=$(unit MainPID)
        echo 'languag = "en"' > /etc/orderwatch/config.toml
        systemctl reload orderwatch
        becomes StatusText 'the old one is in force'
        echo "bad: $(unit StatusText)"
        printf '[orders]\\nfiles = ["none/*.toml"]\\n' > /etc/orderwatch/config.toml
        systemctl reload orderwatch
        becomes StatusText 'watching 0 orders'
        echo "good: $(unit StatusText)"
        [[ $(unit MainPID) == "$main" ]] && echo 'the same process'
        """)
      #expect(output.contains("bad: watching 1 order"))
      #expect(output.contains("languag"))
      #expect(output.contains("good: watching 0 orders"))
      #expect(!output.contains("good: watching 0 orders; the new"))
      #expect(output.contains("the same process"))
    }

    @Test func `after kill -9 it is started again and tells nothing anew`() async throws {
      let output = try await Machine(book: Self.book()).tries(
        """
        systemctl start orderwatch
        entry ORDERWATCH_ORDER=1001 > /dev/null
        main=$(unit MainPID)
        kill -9 "$main"
        becomes NRestarts 1
        becomes StatusText 'watching 1 order;'
        echo "restarts: $(unit NRestarts)"
        [[ $(unit MainPID) != "$main" ]] && echo 'another process'
        echo "keys: $(keys 1001 | grep -o '"ORDERWATCH_KEY":"[^"]*"' | sort -u | wc -l)"
        """)
      #expect(output.contains("restarts: 1\n"))
      #expect(output.contains("another process"))
      #expect(output.contains("keys: 1\n"))
    }

    @Test func `a process that hangs is replaced by the watchdog`() async throws {
      let machine = Machine(book: Self.book(), dropIn: "[Service]\nWatchdogSec=2s\n")
      let output = try await machine.tries(
        """
        systemctl start orderwatch
        becomes StatusText 'watching 1 order'
        kill -STOP $(unit MainPID)
        becomes NRestarts 1
        becomes StatusText 'watching 1 order'
        journalctl -q -o cat -u orderwatch -u init.scope | grep -i watchdog
        """)
      #expect(output.contains("Watchdog timeout"))
    }

    @Test func `a stop ends it within its limit and leaves nothing behind`() async throws {
      let output = try await Machine(book: Self.book()).tries(
        """
        systemctl start orderwatch
        becomes StatusText 'watching 1 order'
        SECONDS=0
        systemctl stop orderwatch
        echo "seconds: $SECONDS"
        echo "state: $(unit ActiveState) $(unit Result) $(unit ExecMainStatus)"
        """)
      #expect(output.contains("state: inactive success 0"))
      let seconds = output.split(separator: "\n").first?.split(separator: " ").last.map(String.init)
      #expect(try #require(seconds.flatMap { Int($0) }) <= 10)
    }

    @Test func `a bad configuration fails the start at once and for good`() async throws {
      var machine = Machine(book: Self.book())
      machine.configuration = "languag = \"en\"\n"
      let output = try await machine.tries(
        """
        systemctl start orderwatch || echo 'did not start'
        echo "state: $(unit ActiveState) $(unit ExecMainStatus) $(unit NRestarts)"
        logs
        """)
      #expect(output.contains("did not start"))
      #expect(output.contains("state: failed 78 0"))
      #expect(output.contains("/etc/orderwatch/config.toml:1:1: "))
    }
  }
}
