import Testing

@Suite("No file holds a path of one machine, or a promise to do something later")
struct UnwantedTextTests {
    @Test func everyFileOfTheRepository() {
        let findings = Repository.files(under: "").flatMap { path in
            UnwantedText.findings(in: Repository.text(of: path), path: path)
        }
        #expect(findings.isEmpty, "\(findings.listed)")
    }

    @Test(arguments: UnwantedText.everywhere + UnwantedText.inSwift)
    func unwantedTextIsFound(unwanted: UnwantedText) {
        let findings = UnwantedText.findings(in: "first\nx \(unwanted.text) y\n", path: "a.swift")
        #expect(findings.map(\.line) == [2])
    }

    @Test func aPageMaySpeakOfWhatIsLeft() {
        #expect(UnwantedText.findings(in: UnwantedText.inSwift[0].text, path: "a.md").isEmpty)
        #expect(UnwantedText.findings(in: UnwantedText.everywhere[0].text, path: "a.md").count == 1)
    }
}
