import Glibc

/// What this machine is called.
enum ServerName {
    /// As it calls itself; nil where it doesn't say.
    static var ofMachine: String? {
        var bytes = [CChar](repeating: 0, count: 256)
        guard gethostname(&bytes, bytes.count - 1) == 0, bytes[0] != 0 else { return nil }
        return String(decoding: bytes.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// As mDNS announces it where Avahi or systemd-resolved runs: its first part and `.local`.
    static func announced(for name: String) -> [String] {
        let first = name.prefix { $0 != "." }
        return first.isEmpty || first == "localhost" ? [] : [first + ".local"]
    }
}
