/// What is found of open files and memory.
package struct LimitsFinding: Sendable {
    let filesNeeded: Int
    let filesAllowed: Int
    /// To which the account may raise the limit itself.
    let filesMost: Int
    /// Nil where the system doesn't say.
    let memoryFreeBytes: Int?

    package init(filesNeeded: Int, filesAllowed: Int, filesMost: Int, memoryFreeBytes: Int?) {
        self.filesNeeded = filesNeeded
        self.filesAllowed = filesAllowed
        self.filesMost = filesMost
        self.memoryFreeBytes = memoryFreeBytes
    }

    private static let mib = 1024 * 1024
    private static let mibEnough = 512
    private static let mibLeast = 128

    var checks: [Check] { [files] + (memoryFreeBytes.map { [memory($0)] } ?? []) }

    private var files: Check {
        let found = "The server needs \(filesNeeded) open files, and may have \(filesAllowed)."
        guard filesAllowed < filesNeeded else { return .good("descriptors", found) }
        return .mend(
            "descriptors", found,
            do: filesMost >= filesNeeded
                ? "ulimit -n \(filesNeeded), in the shell that starts it."
                : "Ask for fewer --places, or have root raise the limit.")
    }

    private func memory(_ bytes: Int) -> Check {
        let free = bytes / Self.mib
        let found = "\(free) MiB of memory are free."
        if free < Self.mibLeast { return .mend("memory", found, do: "End other programs: browsers take the most.") }
        if free < Self.mibEnough { return .look("memory", found, do: "End programs that the day doesn't need.") }
        return .good("memory", found)
    }
}
