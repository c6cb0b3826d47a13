import Testing

@testable import TerminalScreen

@Suite("Which signs a terminal shows, by its locale's name")
struct TerminalLocaleTests {
    @Test(arguments: [nil, "C.UTF-8", "uk_UA.utf8", "en_GB.UTF-8@euro"])
    func utf8(name: String?) {
        #expect(TerminalLocale.isOfUTF8(named: name) { "ANSI_X3.4-1968" })
    }

    @Test(arguments: ["C", "POSIX", "uk_UA.KOI8-U", "en_GB.ISO-8859-1", "en_GB"])
    func others(name: String) {
        #expect(!TerminalLocale.isOfUTF8(named: name) { "ANSI_X3.4-1968" })
    }

    @Test func aNameThatDoesNotSayIsLookedUp() {
        #expect(TerminalLocale.isOfUTF8(named: "en_IN") { "UTF-8" })
        #expect(!TerminalLocale.isOfUTF8(named: "C") { "UTF-8" })
    }
}
