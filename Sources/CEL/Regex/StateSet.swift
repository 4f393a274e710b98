/// A set of small numbers that is emptied in no time.
struct StateSet {
  private(set) var members: [Int] = []
  private var positions: [Int]

  init(_ size: Int) { positions = Array(repeating: 0, count: size) }

  var count: Int { members.count }

  /// False if the number is in already.
  mutating func insert(_ member: Int) -> Bool {
    let position = positions[member]
    if position < members.count, members[position] == member { return false }
    positions[member] = members.count
    members.append(member)
    return true
  }

  mutating func removeAll() { members.removeAll(keepingCapacity: true) }
}
