import Support
import Testing

extension SystemTier {
  /// What systemd itself says about the unit.
  struct UnitTests {
    @Test func `systemd finds nothing to say against the unit`() async throws {
      let output = try await Machine(book: "").tries(
        "systemd-analyze verify --man=no orderwatch.service")
      #expect(output == "")
    }

    @Test func `the service runs without rights and close to sealed`() async throws {
      let output = try await Machine(book: "").tries(
        """
        systemctl start orderwatch
        systemd-analyze security --no-pager orderwatch.service | tail -1
        grep -E '^(NoNewPrivs|Seccomp|CapEff|CapBnd):' /proc/$(unit MainPID)/status
        ps -o user= -p $(unit MainPID)
        """)
      print(String(output.prefix { $0 != "\n" }))
      let level = try #require(
        output.firstMatch(of: /exposure level for orderwatch.service: ([0-9.]+)/))
      #expect(try #require(Double(level.1)) < 1.5)
      #expect(output.contains("NoNewPrivs:\t1\n"))
      #expect(output.contains("Seccomp:\t2\n"))
      #expect(output.contains("CapEff:\t0000000000000000\n"))
      #expect(output.contains("CapBnd:\t0000000000000000\n"))
      #expect(output.contains("\norderw") && !output.contains("\nroot"))
    }

    @Test func `the service writes nothing but its own words to the journal`() async throws {
      let output = try await Machine(book: "").tries(
        """
        systemctl start orderwatch
        becomes StatusText 'watching 0 orders'
        systemctl stop orderwatch
        journalctl -q -o cat _SYSTEMD_UNIT=orderwatch.service
        """)
      for line in output.split(separator: "\n") {
        #expect(!line.contains("Failed"), "\(line)")
      }
      #expect(output.contains("ready: "))
    }
  }
}
