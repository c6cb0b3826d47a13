import Foundation

/// The programs that are measured, and where they are made.
struct Programs {
    /// Today's build of issue and table: what all is compared with that came after.
    static let baselineCommit = "f278165"

    // Where Debian's packages node-ws and python3-websockets are found, whatever else the machine has of the kind.
    static let nodePath = "/usr/share/nodejs"
    static let python = "/usr/bin/python3"

    let repository: String
    /// Builds and data lie here; nothing of it is kept by git.
    let work: String
    let load: String
    let server: String
    /// Offramp as it stands here, and a copy of it whose seats may send as much as they like.
    let shipped: String
    let today: String
    /// nil where this clone doesn't have the commit, or it isn't wanted.
    let baseline: String?

    let hasNode: Bool
    let hasPython: Bool
    let nats: String?

    var sources: String { repository + "/Benchmarks/live" }

    init(_ options: Options) throws {
        repository = try Children.run(["git", "rev-parse", "--show-toplevel"]).trimmingCharacters(in: .newlines)
        work = repository + "/.build/live-benchmark"
        try FileManager.default.createDirectory(atPath: work, withIntermediateDirectories: true)
        (load, server) = try Self.compile(repository, work)
        hasNode = Children.succeeds(["env", "NODE_PATH=" + Self.nodePath, "node", "-e", "require('ws')"])
        hasPython = Children.succeeds([Self.python, "-c", "import websockets"])
        nats = Self.findNATS(work)
        (shipped, today) = try options.today.map { ($0, $0) } ?? Self.buildToday(repository, work)
        if options.isWithoutBaseline {
            baseline = nil
        } else {
            baseline = try options.baseline ?? Self.buildBaseline(repository, work)
        }
    }

    // MARK: In C

    private static func compile(_ repository: String, _ work: String) throws -> (load: String, server: String) {
        let flags = try Children.run(["pkg-config", "--cflags", "--libs", "libwebsockets", "libcrypto"])
            .split(whereSeparator: \.isWhitespace).map(String.init)
        let sources = repository + "/Benchmarks/live"
        let always = ["cc", "-std=gnu11", "-O2", "-Wall", "-Wextra", "-Werror", "-o"]
        try Children.run(always + ["\(work)/load", "\(sources)/load.c", "\(sources)/nats.c"])
        try Children.run(always + ["\(work)/server", "\(sources)/server.c", "-lpthread"] + flags)
        return ("\(work)/load", "\(work)/server")
    }

    // Unpacked and not installed: Debian's package starts a server for good.
    private static func findNATS(_ work: String) -> String? {
        if Children.succeeds(["nats-server", "--version"]) { return "nats-server" }
        let folder = work + "/nats"
        let program = folder + "/usr/sbin/nats-server"
        if FileManager.default.isExecutableFile(atPath: program) { return program }
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        guard Children.succeeds(["apt-get", "download", "nats-server"], in: folder),
            Children.succeeds(["sh", "-c", "dpkg-deb --extract nats-server_*.deb ."], in: folder)
        else { return nil }
        return FileManager.default.isExecutableFile(atPath: program) ? program : nil
    }

    // MARK: In Swift

    /// Builds a copy of the files as they lie here, changed ones too; then with the rates of seats lifted, where most of it is
    /// built already.
    private static func buildToday(_ repository: String, _ work: String) throws -> (shipped: String, today: String) {
        let (copy, shipped) = (work + "/today", work + "/shipped")
        let rates = repository + "/Benchmarks/live/rates.patch"
        try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
        let listed = try Children.run(
            ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"], in: repository)
        let names = Set(listed.split(separator: "\0").map(String.init))
        let isFewer = try removeStale(copy, except: names)
        for name in names { try bring(name, from: repository, to: copy) }
        let built = date(of: shipped + "/offramp") ?? .distantPast
        if isFewer || names.contains(where: { date(of: "\(repository)/\($0)") ?? .distantPast > built }) {
            try patch(copy, rates, isToBeIn: false)
            try keep(build(copy) + "/offramp", as: shipped + "/offramp")
        }
        try patch(copy, rates)
        return (shipped, try build(copy))
    }

    private static func keep(_ program: String, as path: String) throws {
        let files = FileManager.default
        try files.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try? files.removeItem(atPath: path)
        try files.copyItem(atPath: program, toPath: path)
        try files.setAttributes([.modificationDate: Date()], ofItemAtPath: path)
    }

    // What hasn't changed stays as it is, so that it isn't built again.
    private static func bring(_ name: String, from repository: String, to copy: String) throws {
        let (source, target) = ("\(repository)/\(name)", "\(copy)/\(name)")
        let files = FileManager.default
        guard let date = date(of: source), date > self.date(of: target) ?? .distantPast else { return }
        try files.createDirectory(
            atPath: (target as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try? files.removeItem(atPath: target)
        try files.copyItem(atPath: source, toPath: target)
        try files.setAttributes([.modificationDate: date], ofItemAtPath: target)
    }

    private static func date(of path: String) -> Date? {
        (try? FileManager.default.attributesOfItem(atPath: path))?[.modificationDate] as? Date
    }

    /// - Returns: whether there was any.
    private static func removeStale(_ copy: String, except names: Set<String>) throws -> Bool {
        var hasRemoved = false
        for folder in ["Sources", "Tests", "client-cli"] {
            for name in FileManager.default.subpaths(atPath: "\(copy)/\(folder)") ?? [] {
                let path = "\(folder)/\(name)"
                guard path.contains(".swift"), !names.contains(path) else { continue }
                try FileManager.default.removeItem(atPath: "\(copy)/\(path)")
                hasRemoved = true
            }
        }
        return hasRemoved
    }

    private static func buildBaseline(_ repository: String, _ work: String) throws -> String? {
        let tree = work + "/baseline"
        if !FileManager.default.fileExists(atPath: tree + "/Package.swift") {
            guard Children.succeeds(["git", "cat-file", "-e", baselineCommit + "^{commit}"], in: repository) else {
                complain("This clone doesn't have \(baselineCommit); its column stays empty.")
                return nil
            }
            try Children.run(["git", "worktree", "prune"], in: repository)
            try Children.run(["git", "worktree", "add", "--detach", tree, baselineCommit], in: repository)
        }
        // It has no options for its places.
        for name in ["rates", "places"] { try patch(tree, "\(repository)/Benchmarks/live/\(name).patch") }
        return try build(tree)
    }

    private static func build(_ folder: String) throws -> String {
        complain("Building \(folder.split(separator: "/").last ?? "") …")
        try Children.run(["swift", "build", "--configuration", "release", "--product", "offramp"], in: folder)
        return folder + "/.build/release"
    }

    /// Has a patch in a folder, or not in it; what hasn't been brought anew may have it already.
    private static func patch(_ folder: String, _ patch: String, isToBeIn: Bool = true) throws {
        // The copy lies within a repository, of which git must not think here.
        let alone = ["GIT_CEILING_DIRECTORIES": (folder as NSString).deletingLastPathComponent]
        let apply = ["git", "apply", "--unidiff-zero", patch]
        let isIn = Children.succeeds(apply + ["--reverse", "--check"], in: folder, environment: alone)
        guard isIn != isToBeIn else { return }
        try Children.run(apply + (isToBeIn ? [] : ["--reverse"]), in: folder, environment: alone)
    }
}

/// Says something beside the table.
func complain(_ sentence: String) {
    FileHandle.standardError.write(Data((sentence + "\n").utf8))
}
