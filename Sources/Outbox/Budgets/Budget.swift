public import Civil
import Toml

/// How many messages a sink may get in a time.
public struct Budget: Hashable, Sendable {
  /// What a budget says at one moment.
  public enum Allowance: Hashable, Sendable {
    /// So many messages may go now; at least one.
    case free(Int)
    /// None may; one more may at that moment.
    case spent(until: Moment)
  }

  /// How many messages may go within `span`; at least 1.
  public let count: Int
  /// The length of the window that slides with the clock; longer than nothing.
  public let span: Length

  /// Reads `20/1h`.
  ///
  /// - Parameter text: How many messages, and in which time.
  /// - Throws: `BudgetError`, which says what is wrong and what to write.
  public init(parsing text: String) throws(BudgetError) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else {
      throw BudgetError(text, "is not a number of messages in a time; write \"20/1h\"")
    }
    guard let count = Int(parts[0]), (1...Budget.most).contains(count),
      parts[0].utf8.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") })
    else {
      throw BudgetError(
        text,
        "needs a number from 1 to \(Budget.most) before the '/' (got \(quoted(parts[0])))"
          + "; write \"20/1h\"")
    }
    do throws(LengthError) {
      span = try Length(parsing: parts[1])
    } catch {
      throw BudgetError(text, "needs a length of time behind the '/': \(error)")
    }
    guard span > .zero, span <= Budget.longest else {
      throw BudgetError(
        text,
        "needs a time from 1s to \(Budget.longest) behind the '/' (got \(quoted(parts[1])))"
          + "; write \"\(count)/1h\"")
    }
    self.count = count
  }

  /// What may go at a moment.
  ///
  /// - Parameters:
  ///   - sends: When earlier messages went, in any order; those that seem to be yet to come, since
  ///     the clock went back, count as of now.
  ///   - now: The moment to ask for.
  /// - Returns: How many more may go, or when the next one may: never later than `span` from now.
  public func allowance(after sends: [Moment], at now: Moment) -> Allowance {
    let counting = sends.map { min($0, now) }.filter { $0 + span > now }.sorted()
    guard counting.count >= count else { return .free(count - counting.count) }
    return .spent(until: counting[counting.count - count] + span)
  }

  private static let most = 1_000_000
  private static let longest = Length(days: 31)
}

extension Budget: CustomStringConvertible {
  /// `20/1h`.
  public var description: String { "\(count)/\(span)" }
}
