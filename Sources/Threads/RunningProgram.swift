import Glibc

/// The file that the running program was started from.
package enum RunningProgram {
    /// Its path without links; nil where the system doesn't say. What it was called by is no path where the shell found it.
    package static var path: String? {
        var room = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink("/proc/self/exe", &room, room.count)
        guard count > 0 else { return nil }
        return String(decoding: room[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
