import Glibc
import SessionLog
import SessionLogFiles
import Testing

/// Where a log is to be copied to must be there, and what isn't so is said in words.
@Suite("Copying a log to where there is no folder")
struct ExportTests {
    private func sentence(_ session: String, to path: String, from scratch: ScratchFolder) throws -> String? {
        let reader = try LogFolder(path: scratch.path, for: .reading)
        return #expect(throws: LogRefusal.self) { try reader.export(session, to: path) }.map { "\($0)" }
    }

    @Test("says that it isn't there, or is no folder, and leaves nothing")
    func noFolder() throws {
        let scratch = ScratchFolder()
        let folder = try LogFolder(path: scratch.path, for: .writing)
        let (log, _) = try folder.create(try LogSamples.header("one"), onProgress: { _ in })
        log.close()
        log.waitUntilEnded()
        let missing = scratch.path + "/away"
        #expect(
            try sentence("one", to: missing, from: scratch)
                == "\(missing): there is no such folder to copy to. Make it first, or name one that is there.")
        let file = scratch.path + "/one.head"
        #expect(
            try sentence("one", to: file, from: scratch)
                == "\(file) is no folder, so nothing can be copied into it. Name a folder that is there.")
        #expect(try sentence("two", to: missing, from: scratch) == "There is no log of session two.")
        #expect(access(missing, F_OK) != 0)
        #expect(scratch.names(in: scratch.path).allSatisfy { !$0.hasSuffix(".new") })
    }
}
