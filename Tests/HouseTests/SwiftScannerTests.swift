import Testing

@Suite("Swift text is cut into tokens")
struct SwiftScannerTests {
    @Test func literalsAndInterpolationsAreTold() {
        let tokens = SwiftScanner.tokens(of: #"let a = "x \(f("y") + b) z" // c"#)
        #expect(tokens.filter { $0.kind == .literal }.map(\.text) == ["y", "x   z"])
        #expect(tokens.filter { $0.kind == .word }.map(\.text) == ["let", "a", "f", "b"])
    }

    @Test func escapesAndRawLiteralsEndWhereSwiftEndsThem() {
        let tokens = SwiftScanner.tokens(of: ##"f("a\"b", #"c"d\n"#, """\##n e "f" \##n """) + g"##)
        #expect(tokens.filter { $0.kind == .literal }.count == 3)
        #expect(tokens.last?.text == "g")
    }

    @Test func linesAreCounted() {
        let tokens = SwiftScanner.tokens(of: "a\n/* b\n /* c */\n*/ d\n\"\"\"\n e\n \"\"\"\nf")
        #expect(tokens.map(\.line) == [1, 4, 5, 8])
    }
}
