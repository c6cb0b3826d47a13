import Testing

@Suite("Files and functions are short enough to read at one sitting")
struct SizeTests {
    @Test func everySwiftFile() {
        let findings = Repository.allSources.flatMap(SizeLimits.findings)
        #expect(findings.isEmpty, "\(findings.listed)")
    }

    @Test func aLongFileIsFound() {
        let most = String(repeating: "let a = 1\n", count: SizeLimits.fileLines)
        #expect(SizeLimits.findings(in: SwiftSource(path: "a.swift", text: most)).isEmpty)
        let findings = SizeLimits.findings(in: SwiftSource(path: "a.swift", text: most + "let b = 2\n"))
        #expect(findings.map(\.line) == [SizeLimits.fileLines + 1])
    }

    @Test(arguments: ["func f(a: () -> Void = { }) throws(Fault) -> Int", "init()", "subscript(at: Int) -> Int"])
    func aLongFunctionIsFound(head: String) {
        let inside = String(repeating: "    if a { b() }\n", count: SizeLimits.functionLines - 2)
        let most = "\n\(head) {\n\(inside)}\n"
        #expect(SizeLimits.findings(in: SwiftSource(path: "a.swift", text: most)).isEmpty)
        let findings = SizeLimits.findings(in: SwiftSource(path: "a.swift", text: "\n\(head) {\n\(inside)\n}\n"))
        #expect(findings.map(\.line) == [2])
    }

    @Test func functionsAreMeasured() {
        let text = """
            protocol P {
                func asked(a: Int) -> Int
                init(b: Int)
            }
            struct S {
                init(c: Int) { self.init(b: c) }
                func given(_ f: (Int) -> Int = { $0 }) -> String {
                    "}"  // }
                }
            }
            """
        let functions = SizeLimits.functions(in: SwiftScanner.tokens(of: text))
        #expect(functions.map(\.name) == ["init", "given"])
        #expect(functions.map(\.lines) == [1, 3])
    }
}
