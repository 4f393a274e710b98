import Support
import Testing

extension SystemTier {
  /// The administrator's shell beside the running service.
  struct CommandLineTests {
    @Test func `what root adds and records is acted on within a second`() async throws {
      let output = try await Machine(book: "").tries(
        """
        rm /etc/orderwatch/orders.d/book.toml
        systemctl start orderwatch
        entry -u orderwatch > /dev/null
        before=$(date +%s%N)
        orderwatch add market 77 --title Lamp --protection-ends '30 hours'
        entry ORDERWATCH_ORDER=77 > /dev/null
        echo "added: $(( ($(date +%s%N) - before) / 1000000 )) ms"
        before=$(date +%s%N)
        orderwatch record 77 evidence-requested --until '5 hours'
        entry ORDERWATCH_ORDER=77 ORDERWATCH_RULE=evidence > /dev/null
        echo "recorded: $(( ($(date +%s%N) - before) / 1000000 )) ms"
        echo "owners: $(find /var/lib/orderwatch -printf '%u\\n' | sort -u | xargs)"
        """)
      for word in ["added", "recorded"] {
        let line = try #require(output.split(separator: "\n").first { $0.hasPrefix("\(word): ") })
        print("acted on after \(line)")
        let milliseconds = try #require(Int(line.split(separator: " ")[1]))
        #expect(milliseconds < 1000)
      }
      #expect(output.contains("owners: orderwatch\n"))
    }
  }
}
