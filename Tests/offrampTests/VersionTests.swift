import SessionLog
import Testing

@Suite("Both programs say which version they are")
struct VersionTests {
    @Test(arguments: ["offramp", "offramp-join"])
    func asked(program: String) throws {
        let (status, output) = try Programs.run(program, ["--version"])
        #expect(status == 0)
        #expect(output == Offramp.version + "\n")
    }
}
