import Testing

@Suite("docs/architecture.md says of every room what belongs there and what must never be there")
struct ArchitecturePageTests {
    @Test func thePageAgreesWithTheHouse() {
        let page = ArchitecturePage(text: Repository.text(of: "docs/architecture.md"))
        let findings = page.findings(rooms: House.rooms)
        #expect(findings.isEmpty, "\(findings.listed)")
    }

    @Test func differencesAreFound() {
        let page = ArchitecturePage(
            text: """
                # The house
                ### Cellar
                Belongs: wine.
                Never: light.
                ### Attic
                Belongs: dust.
                """)
        let complaints = page.findings(rooms: ["Cellar", "Kitchen"]).map(\.description)
        #expect(
            complaints == [
                "docs/architecture.md:1: The page has no section “### Kitchen”.",
                "docs/architecture.md:5: There is no room Attic.",
                "docs/architecture.md:5: Attic lacks “Never:”.",
            ])
        #expect(page.findings(rooms: ["Cellar", "Attic"]).count == 1)
    }

    @Test func anotherOrderIsFound() {
        let section = "Belongs: a.\nNever: b.\n"
        let page = ArchitecturePage(text: "### A\n\(section)### B\n\(section)")
        #expect(page.findings(rooms: ["A", "B"]).isEmpty)
        #expect(page.findings(rooms: ["B", "A"]).count == 1)
    }
}
