/// Where a folder lies.
package enum FileSystemKind: Sendable, Equatable {
    /// On a disk of this machine, as far as the system says.
    case disk
    /// Gone when the machine is switched off.
    case memory
    /// Of another machine, or a program's, under the system's name for it.
    case network(String)
    /// Of a memory stick, under the system's name for it: it knows no owners.
    case ownerless(String)

    /// - Parameter name: the kind's, as the kernel gives it: `ext4`, `nfs4`, `fuse.sshfs`.
    package init(named name: String) {
        let family = name.prefix { $0 != "." }
        self =
            switch family {
            case "tmpfs", "ramfs", "devtmpfs": .memory
            case "nfs", "nfs4", "cifs", "smb3", "9p", "ceph", "glusterfs", "afs", "virtiofs", "fuse": .network(name)
            case "vfat", "msdos", "exfat": .ownerless(name)
            default: .disk
            }
    }

    /// Finds a file system by its device in the table of a process's mounts.
    ///
    /// - Parameters:
    ///   - table: the text of `/proc/self/mountinfo`, proc_pid_mountinfo(5).
    ///   - device: its number, as stat(2) gives it. Where the table hasn't them, as of parts of a btrfs, it is taken for a disk.
    package init(in table: String, device: UInt64) {
        // As makedev(3) of glibc puts them together.
        let major = device >> 8 & 0xFFF | device >> 32 & 0xFFFF_F000
        let minor = device & 0xFF | device >> 12 & 0xFFFF_FF00
        let numbers = "\(major):\(minor)"
        let line = table.split(separator: "\n").first {
            $0.split(separator: " ").dropFirst(2).first.map(String.init) == numbers
        }
        let words = line?.split(separator: " ") ?? []
        // Behind a hyphen, which follows as many optional fields as there are.
        let name = words.firstIndex(of: "-").flatMap { words.indices.contains($0 + 1) ? String(words[$0 + 1]) : nil }
        self = FileSystemKind(named: name ?? "")
    }
}
