import Glibc

/// Two ends of a terminal that nobody sits at.
enum TerminalPair {
    private typealias OpenMaster = @convention(c) (Int32) -> Int32
    private typealias Grant = @convention(c) (Int32) -> Int32
    private typealias Name = @convention(c) (Int32) -> UnsafePointer<CChar>?

    /// Glibc's Swift module leaves these functions out, so they are looked up by name.
    static func make() -> (master: Int32, terminal: Int32)? {
        guard let openMaster = function("posix_openpt", as: OpenMaster.self),
            let grant = function("grantpt", as: Grant.self), let unlock = function("unlockpt", as: Grant.self),
            let name = function("ptsname", as: Name.self)
        else { return nil }
        let master = openMaster(O_RDWR | O_NOCTTY)
        guard master >= 0, grant(master) == 0, unlock(master) == 0, let path = name(master) else { return nil }
        let terminal = open(path, O_RDWR | O_NOCTTY)
        return terminal >= 0 ? (master, terminal) : nil
    }

    private static func function<Function>(_ name: String, as type: Function.Type) -> Function? {
        dlsym(nil, name).map { unsafeBitCast($0, to: type) }
    }
}
