import Foundation
import Testing

@Suite("The deal space by the staff's program")
struct SpaceTests {
    @Test(
        "Tables fit 80 columns and name what a designer asks for",
        arguments: ["off-ramp-2022", "harbour-hours", "dark-plateau"])
    func tables(_ name: String) throws {
        let (status, output) = try Programs.run("offramp", ["exercise", "space", "\(Programs.exercises)/\(name)"])
        #expect(status == 0)
        for line in output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
        for words in ["WHAT THE RULES REFUSE", "ZOPA", "frontier", "Nash", "Kalai-Smorodinsky", "WHAT TO LOOK AT"] {
            #expect(output.contains(words))
        }
        #expect(!output.contains("not counted"))
    }

    @Test("One outcome alone can be looked at; one that there isn't is named")
    func draws() throws {
        let exercise = "\(Programs.exercises)/off-ramp-2022"
        let one = try Programs.run("offramp", ["exercise", "space", exercise, "--draw", "intent=a_price", "--json"])
        #expect(one.status == 0)
        let record = try #require(try JSONSerialization.jsonObject(with: Data(one.output.utf8)) as? [String: Any])
        #expect(record["packages"] as? Int == 1_771_470)
        #expect((record["drawn"] as? [[String: Any]])?.count == 1)
        let none = try Programs.run("offramp", ["exercise", "space", exercise, "--draw", "intent=peace"])
        #expect(none.status == 1)
        #expect(none.output.contains("intent=all_aims|a_price|a_way_out"))
    }

    @Test("The page holds two pictures, needs nothing from elsewhere, and says in words what it shows")
    func page() throws {
        let folder = try Programs.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let exercise = "\(Programs.exercises)/harbour-hours"
        let (status, output) = try Programs.run(
            "offramp", ["exercise", "space", exercise, "--page", folder + "/space.html"])
        #expect(status == 0, "\(output)")
        let page = try String(contentsOfFile: folder + "/space.html", encoding: .utf8)
        #expect(page.components(separatedBy: "<svg ").count == 3)
        #expect(page.components(separatedBy: "<title").count == 4)
        #expect(page.components(separatedBy: "<desc").count == 3)
        for foreign in ["<script", "href=", "src=", "@import", "url("] { #expect(!page.contains(foreign)) }
        #expect(page.contains("FICTION – for practice"))
    }

    @Test("A check warns of a space with nothing in it, and doesn't fail for it")
    func warning() throws {
        let folder = try Programs.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let copy = folder + "/exercise"
        try FileManager.default.copyItem(atPath: "\(Programs.exercises)/harbour-hours", toPath: copy)
        let sound = try Programs.run("offramp", ["exercise", "check", copy])
        #expect(sound.status == 0)
        #expect(!sound.output.contains("agree on"))
        let path = copy + "/exercise.yaml"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let worthless = text.replacing(
            "until_midnight: \"40\", all_night: \"80\"", with: "until_midnight: \"-40\", all_night: \"-80\"")
        #expect(worthless != text)
        try worthless.write(toFile: path, atomically: true, encoding: .utf8)
        let (status, output) = try Programs.run("offramp", ["exercise", "check", copy])
        #expect(status == 0)
        #expect(output.contains("No mistakes."))
        #expect(output.contains("Warning: No package is worth as much as no deal to all whose consent it needs"))
    }
}
