import Civil
import Dispatch
import Glibc
import Logging
import Outbox

extension Loop {
  func received(_ signal: Int32) {
    switch signal {
    case SIGHUP: reload()
    default: stop()
    }
  }

  /// The first request lets what is being sent finish, the second ends at once.
  private func stop() {
    guard phase == .running || phase == .starting else { return end() }
    phase = .stopping
    tell(.stopping)
    log.notice("stopping; \(pipeline.flying.count) messages are being sent")
    DispatchQueue.main.asyncAfter(deadline: .now() + .seconds(10)) { [weak self] in self?.end() }
    endWhenIdle()
  }

  func endWhenIdle() {
    if pipeline.flying.isEmpty { end() }
  }

  /// Takes the new configuration if all of it is right, else keeps the old one and says so.
  private func reload() {
    guard phase == .running else { return }
    tell(.reloading(monotonicMicroseconds: Clock.monotonicMicroseconds()))
    do {
      setup = try assembly.setup()
      pipeline.adopt(setup.pipelineParts)
      reloadProblem = nil
      watchFolders()
      try adoptPacks()
      try retireDeliveries(at: Clock.now())
      isScanWanted = true
      refusedFiles = [:]
      log.notice("configuration reloaded")
    } catch {
      for line in "\(error)".split(separator: "\n") { log.error("\(line)") }
      log.error("the new configuration is bad; the old one stays in force")
      reloadProblem = "\(error)".split(separator: "\n").first.map(String.init) ?? "unknown"
    }
    tell(.ready)
    tick()
  }
}
