package import Testing
import Threads

/// Runs a suite on threads of its own: for tests that wait by blocking, on sockets, processes and other threads.
///
/// Swift's tasks share as many threads as there are cores. Tests that block these stop all others that have begun, while the
/// clocks of their time limits go on. A suite with this trait neither stops others nor is stopped by them. How many tests run at
/// once it leaves as it is.
package struct OwnThreads: SuiteTrait, TestScoping {
    package func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        try await withTaskExecutorPreference(ThreadPerJob.shared) { try await function() }
    }
}

extension Trait where Self == OwnThreads {
    package static var ownThreads: Self { Self() }
}

/// Runs each piece of a task, from one suspension to the next, on a new thread.
private final class ThreadPerJob: TaskExecutor {
    static let shared = ThreadPerJob()

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        do throws(ThreadFault) {
            try NamedThread.start("test") { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
        } catch {
            fatalError("No thread for a test: \(error)")
        }
    }
}
