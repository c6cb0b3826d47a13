import Foundation

/// The machine's shape, in words: figures are worth nothing without it.
enum Machine {
    static func words(data: String) -> String {
        let memory = ProcessInfo.processInfo.physicalMemory >> 30
        let kernel = ProcessInfo.processInfo.operatingSystemVersionString
        let release = (try? Children.run(["uname", "--kernel-release"]).trimmingCharacters(in: .newlines)) ?? ""
        let syncs = syncsPerSecond(in: data).map { String(format: "%.0f", $0) } ?? "?"
        return "\(processor), \(Children.coreCount) cores, \(memory) GiB, \(kernel), Linux \(release); "
            + "\(syncs) fdatasync/s of one appended line; load average before: \(load)."
    }

    private static var processor: String {
        let lines = ((try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? "").split(separator: "\n")
        let line = lines.first { $0.hasPrefix("model name") } ?? "?"
        return line.split(separator: ":").last.map { $0.trimmingCharacters(in: .whitespaces) } ?? "?"
    }

    private static var load: String {
        let text = (try? String(contentsOfFile: "/proc/loadavg", encoding: .utf8)) ?? "?"
        return String(text.prefix { $0 != " " })
    }

    // What the disk allows one writer who waits: it explains more of a row with 1 in flight than any program does.
    private static func syncsPerSecond(in folder: String) -> Double? {
        let path = folder + "/syncs"
        let descriptor = open(path, O_CREAT | O_WRONLY | O_APPEND, 0o600)
        guard descriptor >= 0 else { return nil }
        defer {
            close(descriptor)
            unlink(path)
        }
        let line = [UInt8](repeating: UInt8(ascii: "x"), count: 789)
        let start = Date()
        var count = 0.0
        while Date().timeIntervalSince(start) < 0.5 {
            guard write(descriptor, line, line.count) == line.count, fdatasync(descriptor) == 0 else { return nil }
            count += 1
        }
        return count / Date().timeIntervalSince(start)
    }
}
