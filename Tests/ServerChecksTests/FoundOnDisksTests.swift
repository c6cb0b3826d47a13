import ServerChecks
import Testing

@Suite("File systems and terminals as the system describes them")
struct FoundOnDisksTests {
    private static let table = """
        22 28 0:21 / /proc rw,nosuid shared:14 - proc proc rw
        28 1 254:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw
        30 28 0:45 / /srv rw - nfs4 table:/srv rw
        31 28 0:46 / /home/a rw,nosuid shared:3 master:2 - fuse.sshfs a@b: rw
        32 28 8:17 / /media/stick rw - vfat /dev/sdb1 rw
        33 28 0:24 / /dev/shm rw - tmpfs tmpfs rw
        34 28 259:300 / /big rw - xfs /dev/nvme0n1p9 rw

        """

    @Test(
        "A file system is found by its device in the table of mounts",
        arguments: [
            (UInt64(0xFE01), FileSystemKind.disk), (45, .network("nfs4")), (46, .network("fuse.sshfs")),
            (0x811, .ownerless("vfat")),
            (24, .memory), (0x11_032C, .disk), (99, .disk),
        ])
    func mounts(device: UInt64, kind: FileSystemKind) {
        #expect(FileSystemKind(in: Self.table, device: device) == kind)
    }

    @Test("Numbers of devices above 255 are read as the system writes them")
    func largeNumbers() {
        let table = "1 1 259:300 / / rw - tmpfs none rw\n"
        #expect(FileSystemKind(in: table, device: 0x11_032C) == .memory)
        #expect(FileSystemKind(in: table, device: 0x10_032C) == .disk)
    }

    /// A description with this many flags and numbers; `colours` stands at its place.
    private func entry(flags: Int, numbers: Int, colours: [UInt8], wide: Bool = false) -> [UInt8] {
        let name = Array("xx|a terminal\0".utf8)
        func word(_ number: Int) -> [UInt8] { [UInt8(number & 0xFF), UInt8(number >> 8)] }
        var bytes = word(wide ? 0o1036 : 0o432) + [name.count, flags, numbers, 0, 0].flatMap(word)
        bytes += name + [UInt8](repeating: 1, count: flags)
        if bytes.count % 2 == 1 { bytes.append(0) }
        let width = wide ? 4 : 2
        for place in 0..<numbers { bytes += place == 13 ? colours : [UInt8](repeating: 0xFF, count: width) }
        return bytes
    }

    @Test("The colours of a terminal are read from its description")
    func terminfo() {
        #expect(TerminfoEntry(entry(flags: 4, numbers: 15, colours: [8, 0]))?.colours == 8)
        #expect(TerminfoEntry(entry(flags: 5, numbers: 14, colours: [0, 1]))?.colours == 256)
        #expect(TerminfoEntry(entry(flags: 5, numbers: 14, colours: [0, 0, 0, 1], wide: true))?.colours == 1 << 24)
        #expect(TerminfoEntry(entry(flags: 4, numbers: 14, colours: [0xFF, 0xFF]))?.colours == 0)
        #expect(TerminfoEntry(entry(flags: 4, numbers: 13, colours: []))?.colours == 0)
        let whole = entry(flags: 4, numbers: 14, colours: [8, 0])
        #expect(TerminfoEntry(Array(whole.dropLast(1))) == nil)
        #expect(TerminfoEntry(Array("#!/bin/sh\n".utf8)) == nil)
        #expect(TerminfoEntry([]) == nil)
    }
}
