import Civil
import Model
import Rules

extension WindowPlan {
  /// True when the window had closed before the daemon ever heard of the order: nobody could have
  /// been told in time, and a first import of old orders must not speak of each of them.
  func wasOverBeforeKnown(_ order: Order) -> Bool {
    order.knownSince.map { $0 > window.closes } ?? false
  }
}

extension Agenda {
  /// Raises what is due of one window, passes over what is hushed, and sees when to look again.
  mutating func add(_ pass: WindowPass) {
    entries += pass.move?.entries(of: pass.order.ref, rule: pass.rule, at: pass.now) ?? []
    let speaker = pass.speaker
    if let speaker {
      raise(speaker, of: pass)
    } else if !remind(of: pass) {
      correct(pass)
    }
    for prospect in pass.prospects[(speaker.map { $0 + 1 } ?? 0)...] {
      if prospect.slot.at <= pass.now, prospect.hushing.isPassedOver(at: pass.now) {
        entries.append(
          LedgerEntry(
            passingOver: pass.alert(prospect.slot), revision: pass.plan.revision, at: pass.now))
      } else {
        wake(at: pass.decision(on: prospect))
      }
    }
  }

  private mutating func raise(_ speaker: Int, of pass: WindowPass) {
    let skipped = pass.prospects[..<speaker].map(\.slot)
    let slot = pass.prospects[speaker].slot
    entries += skipped.map(pass.entry(superseding:))
    raise(pass.alert(slot, skipped: skipped.map(\.name)), revision: pass.plan.revision)
    wake(at: pass.reminder(of: slot, told: pass.now, repetition: 1))
  }

  /// Repeats the stage told last if it is time to, and says whether it was.
  private mutating func remind(of pass: WindowPass) -> Bool {
    guard let (slot, entry) = pass.plan.lastTold else { return false }
    let number = entry.repetition + 1
    guard let due = pass.reminder(of: slot, told: entry.at, repetition: number) else {
      return false
    }
    guard due <= pass.now else {
      wake(at: due)
      return false
    }
    raise(pass.alert(slot, repetition: number), revision: pass.plan.revision)
    wake(at: pass.reminder(of: slot, told: pass.now, repetition: number + 1))
    return true
  }

  private mutating func correct(_ pass: WindowPass) {
    guard let move = pass.move, !move.wasCorrected else { return }
    let correction = pass.correction(from: move.from)
    if pass.isCorrectionSilenced {
      entries.append(
        LedgerEntry(passingOver: correction, revision: pass.plan.revision, at: pass.now))
    } else {
      raise(correction, revision: pass.plan.revision)
    }
  }
}
