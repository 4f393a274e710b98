import Civil
import Model
import Testing
import Wording

@Suite struct TimeLeftWordingTests {
  private static let day: Int64 = 86_400

  @Test(
    arguments: [
      (2 * day + 3 * 3600, "2 d 3 h left", "осталось 2 д 3 ч"), (day, "1 d left", "осталось 1 д"),
      (2 * day + 59, "2 d left", "осталось 2 д"),
      (2 * day + 300, "2 d left", "осталось 2 д"), (3661, "1 h 1 min left", "осталось 1 ч 1 мин"),
      (2700, "45 min left", "осталось 45 мин"), (59, "<1 min left", "осталось <1 мин"),
      (0, "<1 min left", "осталось <1 мин"), (-1, "<1 min ago", "<1 мин назад"),
      (-3 * 3600, "3 h ago", "3 ч назад"),
    ] as [(Int64, String, String)])
  func `the short form has the two largest units`(seconds: Int64, en: String, ru: String) {
    let left = TimeLeft(Length(seconds: seconds))
    #expect(left.briefPhrase(in: .english) == en)
    #expect(left.briefPhrase(in: .russian) == ru)
  }

  @Test(
    arguments: [
      (1, "1 day left", "остался 1 день"), (2, "2 days left", "осталось 2 дня"),
      (5, "5 days left", "осталось 5 дней"), (11, "11 days left", "осталось 11 дней"),
      (12, "12 days left", "осталось 12 дней"), (14, "14 days left", "осталось 14 дней"),
      (21, "21 days left", "остался 21 день"), (22, "22 days left", "осталось 22 дня"),
      (25, "25 days left", "осталось 25 дней"), (100, "100 days left", "осталось 100 дней"),
      (101, "101 days left", "остался 101 день"), (111, "111 days left", "осталось 111 дней"),
      (112, "112 days left", "осталось 112 дней"), (121, "121 days left", "остался 121 день"),
    ] as [(Int64, String, String)])
  func `numbers of days have their plural`(days: Int64, en: String, ru: String) {
    let left = TimeLeft(Length(days: days))
    #expect(left.spelledPhrase(in: .english) == en)
    #expect(left.spelledPhrase(in: .russian) == ru)
  }

  @Test(
    arguments: [
      (3600, "1 hour left", "остался 1 час"), (2 * 3600, "2 hours left", "осталось 2 часа"),
      (5 * 3600, "5 hours left", "осталось 5 часов"),
      (60, "1 minute left", "осталась 1 минута"), (120, "2 minutes left", "осталось 2 минуты"),
      (660, "11 minutes left", "осталось 11 минут"),
      (-60, "1 minute ago", "1 минуту назад"),
      (-3660, "1 hour 1 minute ago", "1 час 1 минуту назад"),
      (-21 * 60, "21 minutes ago", "21 минуту назад"), (-120, "2 minutes ago", "2 минуты назад"),
      (day + 2 * 3600, "1 day 2 hours left", "остался 1 день 2 часа"),
      (30, "less than a minute left", "осталось меньше минуты"),
      (-30, "less than a minute ago", "меньше минуты назад"),
    ] as [(Int64, String, String)])
  func `words agree with their numbers`(seconds: Int64, en: String, ru: String) {
    let left = TimeLeft(Length(seconds: seconds))
    #expect(left.spelledPhrase(in: .english) == en)
    #expect(left.spelledPhrase(in: .russian) == ru)
  }

  @Test func `the length alone has neither left nor ago`() {
    let left = TimeLeft(Length(seconds: -3661))
    #expect(left.brief(in: .english) == "1 h 1 min")
    #expect(left.spelled(in: .russian) == "1 час 1 минута")
  }

  /// The three Russian forms by the rule of the grammar, written apart from the code's own.
  private static func russian(_ count: Int, _ forms: (String, String, String)) -> String {
    let digits = String(count)
    if digits.hasSuffix("1") && !digits.hasSuffix("11") { return forms.0 }
    let few = ["2", "3", "4"].contains { digits.hasSuffix($0) && !digits.hasSuffix("1" + $0) }
    return few ? forms.1 : forms.2
  }

  @Test(arguments: 1...121)
  func `every number of days has its form`(days: Int) {
    let left = TimeLeft(Length(days: Int64(days)))
    let form = Self.russian(days, ("день", "дня", "дней"))
    let verb = form == "день" ? "остался" : "осталось"
    #expect(left.spelledPhrase(in: .russian) == "\(verb) \(days) \(form)")
    #expect(left.spelled(in: .english) == (days == 1 ? "1 day" : "\(days) days"))
    #expect(
      TimeLeft(Length(days: -Int64(days))).spelledPhrase(in: .russian) == "\(days) \(form) назад")
  }

  @Test(arguments: 1...59)
  func `every number of minutes has its form`(minutes: Int) {
    let form = Self.russian(minutes, ("минута", "минуты", "минут"))
    let object = Self.russian(minutes, ("минуту", "минуты", "минут"))
    let verb = form == "минута" ? "осталась" : "осталось"
    let left = TimeLeft(Length(minutes: Int64(minutes)))
    #expect(left.spelledPhrase(in: .russian) == "\(verb) \(minutes) \(form)")
    let over = TimeLeft(Length(minutes: -Int64(minutes)))
    #expect(over.spelledPhrase(in: .russian) == "\(minutes) \(object) назад")
  }

  @Test(arguments: 1...23)
  func `every number of hours has its form`(hours: Int) {
    let form = Self.russian(hours, ("час", "часа", "часов"))
    #expect(TimeLeft(Length(hours: Int64(hours))).spelled(in: .russian) == "\(hours) \(form)")
  }

  @Test func `no days at all are less than a minute`() {
    #expect(TimeLeft(.zero).spelled(in: .russian) == "меньше минуты")
  }

  @Test(
    arguments: [
      (60, "in 1 minute", "через 1 минуту"), (21 * 60, "in 21 minutes", "через 21 минуту"),
      (day + 3600, "in 1 day 1 hour", "через 1 день 1 час"),
      (30, "in less than a minute", "меньше чем через минуту"),
    ] as [(Int64, String, String)])
  func `what is to come stands in the accusative`(seconds: Int64, en: String, ru: String) {
    let left = TimeLeft(Length(seconds: seconds))
    #expect(left.spelledAhead(in: .english) == en)
    #expect(left.spelledAhead(in: .russian) == ru)
  }
}
