/// Which sink is told when another fails, and which when that one fails too.
///
/// Every chain ends: one that leads back is refused when the configuration is read.
public struct FailoverChain: Hashable, Sendable {
  private let successors: [String: String]

  /// A chain without links: nobody is told instead.
  public static let none = FailoverChain(unchecked: [:])

  /// Creates chains.
  ///
  /// - Parameters:
  ///   - successors: The name of each sink's failover, by the name of the sink.
  ///   - sinks: The names of all sinks there are.
  /// - Throws: `FailoverError`, the first of `problems(in:sinks:)`.
  public init(_ successors: [String: String], sinks: Set<String>) throws(FailoverError) {
    if let problem = FailoverChain.problems(in: successors, sinks: sinks).first { throw problem }
    self.init(unchecked: successors)
  }

  private init(unchecked successors: [String: String]) {
    self.successors = successors
  }

  /// The sink to tell when this one fails; nil at the end of a chain.
  public func successor(of sink: String) -> String? { successors[sink] }

  /// The sinks to tell one after the other when this one fails, itself left out; often none.
  public func chain(from sink: String) -> [String] {
    var names: [String] = []
    var last = sink
    while let next = successors[last] {
      names.append(next)
      last = next
    }
    return names
  }

  /// The first sink of the chain that has not been told of an alert yet; nil when all have.
  public func next(after sink: String, told: Set<String>) -> String? {
    chain(from: sink).first { !told.contains($0) }
  }

  /// All that is wrong with chains, sorted by the sink whose `failover` is to be corrected.
  ///
  /// A circle is reported once, at the first of its sinks by name.
  public static func problems(
    in successors: [String: String], sinks: Set<String>
  ) -> [FailoverError] {
    successors.sorted { $0.key < $1.key }.compactMap { sink, next in
      guard sinks.contains(next) else {
        return FailoverError(sink, unknown: next, among: sinks)
      }
      let circle = circle(from: sink, in: successors)
      return circle.min() == sink ? FailoverError(sink, circle: circle) : nil
    }
  }

  /// The sinks of the circle that this one is part of; empty when it is in none.
  private static func circle(from sink: String, in successors: [String: String]) -> [String] {
    var names = [sink]
    while let next = names.last.flatMap({ successors[$0] }) {
      if next == sink { return names }
      // A circle further on, which this sink only leads to.
      if names.contains(next) { return [] }
      names.append(next)
    }
    return []
  }
}
