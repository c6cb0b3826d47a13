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
    /// Offramp as it stands here: the folder of its programs.
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
        today = try options.today ?? Self.build(repository)
        if options.isWithoutBaseline || options.isLong {
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
        // It has no options for its places, and none for what a seat may send.
        for name in ["rates", "places"] { try patch(tree, "\(repository)/Benchmarks/live/\(name).patch") }
        return try build(tree)
    }

    private static func build(_ folder: String) throws -> String {
        complain("Building \(folder.split(separator: "/").last ?? "") …")
        try Children.run(["swift", "build", "--configuration", "release", "--product", "offramp"], in: folder)
        return folder + "/.build/release"
    }

    /// Has a patch in a folder, which may have it already.
    private static func patch(_ folder: String, _ patch: String) throws {
        // The folder lies within a repository, of which git must not think here.
        let alone = ["GIT_CEILING_DIRECTORIES": (folder as NSString).deletingLastPathComponent]
        let apply = ["git", "apply", "--unidiff-zero", patch]
        guard !Children.succeeds(apply + ["--reverse", "--check"], in: folder, environment: alone) else { return }
        try Children.run(apply, in: folder, environment: alone)
    }
}

/// Says something beside the table.
func complain(_ sentence: String) {
    FileHandle.standardError.write(Data((sentence + "\n").utf8))
}
