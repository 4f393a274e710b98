import Dispatch

/// Runs what sinks do away from the main queue, on one serial queue of its own.
///
/// Swift's shared pool would start libdispatch's monitor of its work queues
/// (src/event/workqueue.c in swift-corelibs-libdispatch), a timer that wakes the process every second
/// for ever. A serial queue draws its threads from elsewhere, so that an idle daemon stays idle.
nonisolated final class QueueExecutor: TaskExecutor {
  private let queue = DispatchQueue(label: "orderwatch.work")

  /// Runs a task's next piece.
  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { [self] in job.runSynchronously(on: asUnownedTaskExecutor()) }
  }
}
