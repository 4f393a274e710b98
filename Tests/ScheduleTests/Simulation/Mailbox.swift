import Model

/// What reached the reader.
struct Mailbox {
  private(set) var received: [AlertKey: Int] = [:]
  private(set) var count = 0

  mutating func take(_ key: AlertKey) {
    received[key, default: 0] += 1
    count += 1
  }
}
