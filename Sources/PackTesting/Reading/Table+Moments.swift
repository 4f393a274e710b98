import Civil
import Toml

extension Table {
  /// The moment under the key; an absent key is a finding.
  func moment(_ key: String) -> Moment? {
    guard has(key) else {
      report("'\(key)' is missing; write \(key) = 2026-11-26T07:59:00Z")
      return nil
    }
    return optionalMoment(key)
  }

  /// The moment under the key, if it is there.
  func optionalMoment(_ key: String) -> Moment? {
    guard let node = node(key), let stamp = node.stamp() else { return nil }
    guard let moment = Moment(rfc3339: stamp.source) else {
      node.report(
        "'\(key)' must be a moment with its offset (got \(stamp.source)); "
          + "write 2026-11-26T07:59:00Z")
      return nil
    }
    return moment
  }
}
