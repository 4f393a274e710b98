import CEL
public import Civil
public import Model
public import Toml

/// A condition over an alert and its order, as routes and silences write it.
///
/// It sees `alert`: `rule`, `stage`, `level`, `pack`, `advice`, `repetition`, `skipped`, and, where
/// there is a window, `actor` and `closes`; and `order`: `platform`, `account`, `id`, `title`,
/// `tags`, and, where known, `seller`, `region` and `amount` (`value`, `currency`). It never reads
/// the clock. Two conditions are equal when they are written alike.
public struct AlertCondition: Sendable {
  /// What a condition says of one alert.
  public enum Answer: Hashable, Sendable {
    /// It is met.
    case yes
    /// It is not met.
    case no
    /// It could not be judged, for this reason.
    case unknown(reason: String)
  }

  /// The condition as it was written.
  public let text: String
  private let program: Program

  private init(_ program: Program) {
    self.program = program
    text = program.source
  }

  /// Compiles a condition of a file; nil exactly when something was reported.
  ///
  /// - Parameters:
  ///   - text: The condition with its place.
  ///   - zones: Where the zones that it names are looked up.
  ///   - decoder: Takes every finding, each at the very place it is about.
  public init?(_ text: PlacedText, zones: ZoneDatabase, decoder: Decoder) {
    let compilation = AlertShape.environment(zones: zones).compile(text.value, expecting: .bool)
    for finding in compilation.findings {
      decoder.report(
        finding.message, at: text.place(atScalarOffset: finding.range.lowerBound),
        length: max(1, finding.range.count))
    }
    guard let program = compilation.program else { return nil }
    self.init(program)
  }

  /// Compiles a condition of the command line.
  ///
  /// - Parameters:
  ///   - text: The condition.
  ///   - zones: Where the zones that it names are looked up.
  /// - Throws: `AlertConditionError` with all that is wrong.
  public init(_ text: String, zones: ZoneDatabase) throws(AlertConditionError) {
    let compilation = AlertShape.environment(zones: zones).compile(text, expecting: .bool)
    guard let program = compilation.program else {
      throw AlertConditionError(text: text, findings: compilation.findings)
    }
    self.init(program)
  }

  /// What the condition says of an alert.
  public func answer(for alert: Alert, of order: Order) -> Answer {
    do throws(EvaluationError) {
      return try program.isTrue(AlertShape.values(of: alert, order)) ? .yes : .no
    } catch {
      return .unknown(reason: error.message)
    }
  }

  /// Whether an alert is to be told by this condition: one that cannot be judged tells.
  ///
  /// What hides alerts must ask for `answer` instead, and hide nothing that is `unknown`.
  public func holds(for alert: Alert, of order: Order) -> Bool {
    answer(for: alert, of: order) != .no
  }
}

extension AlertCondition: Hashable, CustomStringConvertible {
  /// Whether both are written alike.
  public static func == (left: AlertCondition, right: AlertCondition) -> Bool {
    left.text == right.text
  }

  /// Hashes the text.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }

  /// The condition as it was written.
  public var description: String { text }
}
