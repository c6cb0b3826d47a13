import Foundation

/// The files of the repository that these tests were built from.
enum Repository {
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Swift files of all rooms.
    static let roomSources: [SwiftSource] = House.roomFolders.flatMap { folder in
        files(under: folder).filter { $0.hasSuffix(".swift") }.map { path in
            SwiftSource(path: path, room: String(path.split(separator: "/")[1]), text: text(of: path))
        }
    }

    /// Swift files of all rooms and all tests.
    static let allSources =
        roomSources
        + files(under: "Tests").filter { $0.hasSuffix(".swift") }.map { SwiftSource(path: $0, text: text(of: $0)) }

    /// Folders that lie directly in a folder, sorted.
    static func folders(in folder: String) -> [String] {
        children(of: folder).filter(isFolder).map { String($0.split(separator: "/").last!) }
    }

    /// Files at any depth in a folder, from the root, sorted; nothing if there is no such folder.
    static func files(under folder: String) -> [String] {
        children(of: folder).flatMap { isFolder($0) ? files(under: $0) : [$0] }
    }

    /// A file's text; empty if there is no such file or it isn't text.
    static func text(of path: String) -> String {
        guard let data = FileManager.default.contents(atPath: root.appending(path: path).path()) else { return "" }
        return String(data: data, encoding: .utf8) ?? ""
    }

    private static func children(of folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path())) ?? []
        return names.filter(isKept).sorted().map { folder.isEmpty ? $0 : "\(folder)/\($0)" }
    }

    /// False for what the repository doesn't keep: git's own folder, what is built, the sessions that are played.
    private static func isKept(_ name: String) -> Bool {
        ![".git", "sessions"].contains(name) && !name.hasPrefix(".build")
    }

    private static func isFolder(_ path: String) -> Bool {
        var isDirectory: ObjCBool = false
        return FileManager.default.fileExists(atPath: root.appending(path: path).path(), isDirectory: &isDirectory)
            && isDirectory.boolValue
    }
}
