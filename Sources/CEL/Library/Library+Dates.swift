extension Library {
  static let dates: [Overload] =
    dateFields.flatMap { name, read in fieldOverloads(name, read) } + durationFields

  private typealias Field = @Sendable (CivilDate) -> Int

  private static let dateFields: [(String, Field)] = [
    ("getFullYear", { Int($0.year) }),
    ("getMonth", { $0.month - 1 }),
    ("getDate", { $0.day }),
    ("getDayOfMonth", { $0.day - 1 }),
    ("getDayOfWeek", { $0.weekday }),
    ("getDayOfYear", { $0.dayOfYear }),
    ("getHours", { $0.hour }),
    ("getMinutes", { $0.minute }),
    ("getSeconds", { $0.second }),
  ]

  private static func fieldOverloads(_ name: String, _ read: @escaping Field) -> [Overload] {
    [
      .unary(name, isMember: true) { (moment: Timestamp) in
        Int64(read(CivilDate(epochSeconds: moment.seconds)))
      },
      zoned(name) { moment, offset in
        Int64(read(CivilDate(epochSeconds: moment.seconds &+ Int64(offset))))
      },
    ]
  }

  private static func zoned(
    _ name: String, _ read: @escaping @Sendable (Timestamp, Int) -> Int64
  ) -> Overload {
    // Zone data may change while a program lives, so results are never kept.
    .boxed(
      name, isMember: true, [.timestamp, .string], .int, isFoldable: false
    ) { values, frame throws(EvaluationError) in
      guard let moment = values[0].timestampValue, let zone = values[1].stringValue else {
        return nil
      }
      return .int(read(moment, try offset(of: zone, at: moment, frame)))
    }
  }

  private static func offset(
    of zone: String, at moment: Timestamp, _ frame: Frame
  ) throws(EvaluationError) -> Int {
    if zone.isEmpty || zone == "UTC" || zone == "Z" { return 0 }
    if let fixed = FixedOffset.parse(Array(zone.utf8), isSignRequired: false) { return fixed }
    guard let zoneOffset = frame.settings.zoneOffset else {
      throw EvaluationError(
        "time zones by name are not available (got '\(zone)'); write 'UTC' or an offset like '+02:00'"
      )
    }
    guard let offset = zoneOffset(zone, moment.seconds), abs(offset) < 172_800 else {
      throw EvaluationError(
        "unknown time zone (got '\(zone)'); write a name like 'Europe/Berlin' or an offset")
    }
    return offset
  }

  private static let durationFields: [Overload] = [
    .unary("getMilliseconds", isMember: true) { (a: Timestamp) in Int64(a.nanoseconds / 1_000_000)
    },
    zoned("getMilliseconds") { moment, _ in Int64(moment.nanoseconds / 1_000_000) },
    .unary("getHours", isMember: true) { (a: CELDuration) in a.wholeSeconds / 3600 },
    .unary("getMinutes", isMember: true) { (a: CELDuration) in a.wholeSeconds / 60 },
    .unary("getSeconds", isMember: true) { (a: CELDuration) in a.wholeSeconds },
    .unary("getMilliseconds", isMember: true) { (a: CELDuration) in
      a.seconds < 0 && a.nanoseconds > 0
        ? Int64(a.nanoseconds / 1_000_000) - 1000 : Int64(a.nanoseconds / 1_000_000)
    },
  ]
}

extension CELDuration {
  /// Seconds cut towards zero.
  fileprivate var wholeSeconds: Int64 { seconds < 0 && nanoseconds > 0 ? seconds + 1 : seconds }
}
