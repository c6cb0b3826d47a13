import Glibc
import ServerChecks
import SessionLog
import SessionLogFiles
import SystemPackage
import Threads

/// Looks at the folder with the sessions, and at the disk below it.
struct FolderSight {
    let disk: DiskFinding?
    let folder: FolderFinding
    /// When a log of the folder was written to last; nil where there is none.
    let newestLogMs: Int?

    private static let roundsMax = 15
    private static let blockBytes = 4096

    init(path: String) {
        var status = stat()
        let isThere = stat(path, &status) == 0
        let parent = isThere ? path : Self.parent(of: path)
        disk = access(parent, F_OK) == 0 ? Self.disk(at: parent) : nil
        guard isThere else {
            folder = FolderFinding(path: path, state: disk == nil ? .nowhere : .willBeMade)
            newestLogMs = nil
            return
        }
        let logs = Self.logs(in: path)
        newestLogMs = logs.newestMs
        folder = FolderFinding(
            path: path, state: logs.fault.map { .unreadable($0) } ?? .there(mode: Int(status.st_mode & 0o777)),
            openCount: logs.openCount, closedCount: logs.closedCount, damaged: logs.damaged)
    }

    private static func parent(of path: String) -> String {
        let whole = FilePath(path)
        let parent = whole.removingLastComponent().string
        return parent.isEmpty ? "." : parent
    }

    // MARK: The disk

    private static func disk(at path: String) -> DiskFinding {
        var (room, status) = (statvfs(), stat())
        let isKnown = statvfs(path, &room) == 0 && stat(path, &status) == 0
        return DiskFinding(
            freeBytes: isKnown ? Int(clamping: room.f_bavail) * Int(clamping: room.f_frsize) : 0,
            kind: FileSystemKind(in: mounts, device: UInt64(status.st_dev)), syncs: syncs(at: path))
    }

    /// Empty where the system doesn't say.
    private static var mounts: String {
        guard let file = try? OwnedDescriptor(opening: "/proc/self/mountinfo", .readOnly) else { return "" }
        defer { withExtendedLifetime(file) {} }
        return String(decoding: (try? file.descriptor.readWhole(byteCount: 1024 * 1024)) ?? [], as: UTF8.self)
    }

    /// Writes and syncs a few blocks as a log does.
    private static func syncs(at path: String) -> DiskFinding.Syncs {
        let name = "\(path)/.doctor-\(getpid())"
        defer { unlink(name) }
        do {
            let file = try OwnedDescriptor(opening: name, .writeOnly, options: [.create, .exclusiveCreate])
            defer { withExtendedLifetime(file) {} }
            var took: [Int] = []
            for _ in 0..<roundsMax {
                let start = SystemClock.monotonicUs
                try file.descriptor.writeWhole([UInt8](repeating: 0x0A, count: blockBytes))
                _ = try Errno.checked(fdatasync(file.descriptor.rawValue))
                took.append(SystemClock.monotonicUs - start)
            }
            took.sort()
            return .took(medianUs: took[took.count / 2], slowestUs: took[took.count - 1])
        } catch {
            return .failed("\(error)")
        }
    }

    // MARK: The logs

    private struct Logs {
        var openCount = 0
        var closedCount = 0
        var damaged: [String] = []
        var newestMs: Int?
        var fault: String?
    }

    /// Reads what is open whole, and of what is closed the head alone.
    private static func logs(in path: String) -> Logs {
        var logs = Logs()
        do throws(LogRefusal) {
            let folder = try LogFolder(path: path, for: .reading)
            for session in try folder.sessions() {
                let head = folder.outline(of: session).head
                if let renewedMs = head?.renewedAtMs { logs.newestMs = max(logs.newestMs ?? 0, renewedMs) }
                guard head?.isSealed != true else {
                    logs.closedCount += 1
                    continue
                }
                do throws(LogRefusal) {
                    _ = try folder.read(session, head: .mustHold) { _ in }
                    logs.openCount += 1
                } catch {
                    logs.damaged.append("\(error)")
                }
            }
        } catch {
            logs.fault = "\(error)"
        }
        return logs
    }
}
