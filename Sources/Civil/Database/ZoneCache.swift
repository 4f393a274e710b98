import Synchronization

/// Zones already read, each good for as long as its file stays the same.
final class ZoneCache: Sendable {
  private struct Entry {
    let identity: FileIdentity
    let zone: Zone
  }

  private let entries = Mutex<[String: Entry]>([:])

  func zone(at path: String, _ identity: FileIdentity) -> Zone? {
    entries.withLock { entries in
      guard let entry = entries[path], entry.identity == identity else { return nil }
      return entry.zone
    }
  }

  func keep(_ zone: Zone, at path: String, _ identity: FileIdentity) {
    entries.withLock { $0[path] = Entry(identity: identity, zone: zone) }
  }
}
