import Foundation
import Glibc

/// A program that was run to its end, and what the system says it took.
struct MeasuredRun {
    let cpuSeconds: Double
    let peakMiB: Double

    /// Runs a program; what it prints is for nobody.
    init(_ words: [String]) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor in [STDIN_FILENO, STDOUT_FILENO] {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
        }
        let arguments = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var (pid, status, usage) = (pid_t(), CInt(), rusage())
        guard posix_spawnp(&pid, words[0], &actions, nil, arguments, environ) == 0 else {
            throw Fault("\(words[0]) can't be started.")
        }
        // Its own figures: those of all children together would hold the peak of the largest.
        while wait4(pid, &status, 0, &usage) < 0 {
            guard errno == EINTR else { throw Fault("\(words[0]) was lost.") }
        }
        guard status == 0 else { throw Fault("\(words.joined(separator: " ")) failed: \(status).") }
        cpuSeconds = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
        peakMiB = Double(usage.ru_maxrss) / 1024
    }

    private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
}
