import Civil
import Daemon
import Intake
import Model
import Rules
import Sinks
import Storage
import Wording

/// Values of the command line that are checked like those of an order book.
enum Parsing {
  static func money(_ text: String, option: String) throws(Failure) -> Money {
    do {
      return try Money(parsing: text)
    } catch {
      throw .usage("\(option) \(error.message)")
    }
  }

  static func at(_ text: String, option: String, in session: Session) throws(Failure) -> Stamp {
    do {
      return try TimeInput.stamp(text, now: session.now, zone: session.setup.reader.zone)
    } catch {
      throw .usage("\(option): \(error)")
    }
  }

  static func until(_ text: String, option: String, in session: Session) throws(Failure) -> Stamp {
    do {
      return try TimeInput.until(text, now: session.now, zone: session.setup.reader.zone)
    } catch {
      throw .usage("\(option): \(error)")
    }
  }

  static func check(_ problem: String?) throws(Failure) {
    if let problem { throw .data(problem) }
  }
}
