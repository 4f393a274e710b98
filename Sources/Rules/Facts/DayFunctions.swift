import CEL
import Civil

/// The day functions that packs have beside the standard language.
enum DayFunctions {
  /// `days`, `addDays`, `businessDays` and `endOfDay`, over the system's zones.
  ///
  /// - Parameters:
  ///   - zones: Where zone names are looked up.
  ///   - calendars: Holidays by calendar name; `weekdays` has none and always exists.
  /// - Returns: Four functions, all of which may be called from any thread.
  static func all(zones: ZoneDatabase, calendars: [String: Set<CivilDate>]) -> [Function] {
    [days, addDays(zones), businessDays(zones, calendars), endOfDay(zones)]
  }

  private static let days = Function("days", [.int], .duration) { arguments in
    guard case .int(let count) = arguments[0] else { return wrong("days(int)") }
    let (seconds, overflow) = count.multipliedReportingOverflow(by: 86_400)
    guard !overflow else { return .error(EvaluationError("days(\(count)) is out of range")) }
    return .duration(CELDuration(seconds: seconds))
  }

  private static func addDays(_ zones: ZoneDatabase) -> Function {
    Function("addDays", [.timestamp, .int, .string], .timestamp) { arguments in
      guard case .timestamp(let start) = arguments[0], case .int(let count) = arguments[1],
        case .string(let name) = arguments[2]
      else { return wrong("addDays(timestamp, int, zone)") }
      return inZone(name, zones) { zone throws(EvaluationError) in
        try shifted(start, by: count, name: "addDays") { zone.adding(days: $1, to: $0) }
      }
    }
  }

  private static func businessDays(
    _ zones: ZoneDatabase, _ calendars: [String: Set<CivilDate>]
  ) -> Function {
    Function("businessDays", [.timestamp, .int, .string, .string], .timestamp) { arguments in
      guard case .timestamp(let start) = arguments[0], case .int(let count) = arguments[1],
        case .string(let name) = arguments[2], case .string(let calendar) = arguments[3]
      else { return wrong("businessDays(timestamp, int, zone, calendar)") }
      guard let holidays = calendar == "weekdays" ? [] : calendars[calendar] else {
        return .error(EvaluationError("unknown calendar '\(calendar)'; the pack declares none"))
      }
      return inZone(name, zones) { zone throws(EvaluationError) in
        try shifted(start, by: count, name: "businessDays") {
          zone.adding(businessDays: $1, to: $0, holidays: holidays)
        }
      }
    }
  }

  private static func endOfDay(_ zones: ZoneDatabase) -> Function {
    Function("endOfDay", [.timestamp, .string], .timestamp) { arguments in
      guard case .timestamp(let start) = arguments[0], case .string(let name) = arguments[1]
      else { return wrong("endOfDay(timestamp, zone)") }
      return inZone(name, zones) { zone in
        zone.endOfDay(zone.civil(at: Moment(seconds: start.seconds)).date)
      }
    }
  }

  /// Counts of days beyond any order's life are refused rather than left to saturate.
  private static func shifted(
    _ start: Timestamp, by count: Int64, name: String, _ shift: (Moment, Int) -> Moment
  ) throws(EvaluationError) -> Moment {
    guard abs(count) <= 36_600 else {
      throw EvaluationError("\(name): \(count) days is out of range; give at most 36600")
    }
    return shift(Moment(seconds: start.seconds), Int(count))
  }

  private static func inZone(
    _ name: String, _ zones: ZoneDatabase, _ body: (Zone) throws(EvaluationError) -> Moment
  ) -> Value {
    let zone: Zone
    do {
      zone = try zones.zone(name)
    } catch {
      return .error(EvaluationError("\(error)"))
    }
    do throws(EvaluationError) {
      return .timestamp(Timestamp(seconds: try body(zone).seconds))
    } catch {
      return .error(error)
    }
  }

  private static func wrong(_ form: String) -> Value {
    .error(EvaluationError("wrong arguments; write \(form)"))
  }
}
