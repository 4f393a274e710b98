import Intake
import Model
import Testing
import Toml

struct PropertyTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func `random orders written as TOML are read back the same`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let orders = (0..<200).map { random.order($0) }
    let book = try book(orders.map(\.toml).joined())
    #expect(book.orders.map(withoutOrigins) == orders)
  }

  @Test(arguments: [4, 5] as [UInt64])
  func `random bytes are refused or read, and findings have places in the file`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var refused = 0
    for _ in 0..<300 {
      let bytes = (0..<Int.random(in: 1...80, using: &random)).map { _ in
        UInt8.random(in: .min ... .max, using: &random)
      }
      refused += isRefused(bytes) ? 1 : 0
    }
    #expect(refused > 250)
  }

  @Test func `a damaged order book is refused or read`() {
    var random = SeededGenerator(seed: 6)
    let sound = Array((0..<3).map { random.order($0).toml }.joined().utf8)
    var refused = 0
    for _ in 0..<500 {
      var bytes = sound
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let index = Int.random(in: bytes.indices, using: &random)
        switch Int.random(in: 0...2, using: &random) {
        case 0: bytes[index] = UInt8.random(in: .min ... .max, using: &random)
        case 1: bytes.remove(at: index)
        default: bytes.removeSubrange(index..<min(bytes.count, index + 30))
        }
      }
      refused += isRefused(bytes) ? 1 : 0
    }
    #expect(refused > 100)
  }

  private func isRefused(_ bytes: [UInt8]) -> Bool {
    do {
      _ = try OrderBook(bytes, file: "f", vocabulary: vocabulary)
      return false
    } catch {
      #expect(!error.isEmpty)
      let lines = bytes.count { $0 == UInt8(ascii: "\n") } + 1
      #expect(error.all.allSatisfy { ($0.place?.line ?? 1) <= lines })
      #expect(error.all.allSatisfy { !$0.description.contains("\n") })
      return true
    }
  }

  private func withoutOrigins(_ order: Order) -> Order {
    var order = order
    for index in order.events.indices { order.events[index].origin = .commandLine }
    return order
  }
}
