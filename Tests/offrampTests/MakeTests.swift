import Foundation
import Testing

/// Every target of `make` that a page names, run to its end: with a `swift` that builds nothing, so that it takes a moment.
@Suite(
    "The ways in that pages name", .serialized, .timeLimit(.minutes(2)),
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/make"), "skipped for want of make"))
struct MakeTests {
    private static let root = URL(fileURLWithPath: Programs.exercises).deletingLastPathComponent()

    /// `make NAME` between backquotes, or at the start of a line that is indented.
    static let named: [String] = {
        let pages = ["README.md", "CONTRIBUTING.md"] + docs.map { "docs/" + $0 }
        let texts = pages.compactMap { try? String(contentsOf: root.appendingPathComponent($0), encoding: .utf8) }
        let found = texts.flatMap { text in
            text.matches(of: #/(?:`|\n    )make ([a-z][a-z-]*)/#).map { String($0.output.1) }
        }
        return Set(found).sorted()
    }()

    private static let docs =
        ((try? FileManager.default.contentsOfDirectory(atPath: root.path + "/docs")) ?? []).filter {
            $0.hasSuffix(".md")
        }

    @Test("pages name some")
    func areNamed() {
        #expect(Self.named.contains("run") && Self.named.contains("test") && Self.named.contains("benchmark"))
    }

    @Test("it is there, and each of its lines does what it should", arguments: named)
    func runs(_ target: String) throws {
        let folder = try Programs.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let manager = FileManager.default
        for name in ["Makefile", "Package.swift", "Packaging", "Benchmarks", "Tests", "exercises", "docs"] {
            try manager.createSymbolicLink(
                atPath: "\(folder)/\(name)", withDestinationPath: Self.root.appendingPathComponent(name).path)
        }
        for name in ["bin", ".build", ".build/release"] {
            try manager.createDirectory(atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
        }
        // What is started by hand is the real program; what is measured for an hour isn't.
        try manager.createSymbolicLink(atPath: folder + "/.build/debug", withDestinationPath: Programs.folder)
        try script("exit 0", at: folder + "/.build/release/offramp")
        try script("[ -f Package.swift ] && echo \"swift $*\"", at: folder + "/bin/swift")
        try script("printf installed", at: folder + "/bin/dpkg-query")
        let path = "PATH=\(folder)/bin:/usr/bin:/bin"
        let (status, output) = try Programs.run(
            "/usr/bin/env",
            [
                "-u", "MAKEFLAGS", path, "make", "-C", folder, target, "ARGUMENTS=--help",
                // It draws pictures into the pages, and fetches what tests need.
                "DEBIAN_PYTHON=true",
            ])
        #expect(status == 0, "make \(target):\n\(output)")
        if target == "benchmark" {
            for name in ["rules-benchmark", "space-benchmark"] { #expect(output.contains(name), "\(output)") }
        }
        if ["run", "practice", "demo"].contains(target) { #expect(output.contains("USAGE: offramp"), "\(output)") }
    }

    private func script(_ line: String, at path: String) throws {
        try "#!/bin/sh\n\(line)\n".write(toFile: path, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }
}
