import StrictJSON
import WireMessages

/// What a page is told at once: the parts that are another now, and what is added to the news.
struct PageUpdate {
    /// By part, what stands in it from now on.
    var parts: [(part: PagePart, html: String)] = []
    /// Each the whole of a list item, oldest first.
    var news: [String] = []
    /// Whether the news begin anew with these.
    var isFresh = false
    /// The keys of deeds that are done, or refused, or needed nothing.
    var handled: [CommandKey] = []
    /// What stands in the offer form from now on, by no doing of the page's: another plan, or none.
    var form: FormChange?
    /// The table that a hall's page shows from now on; empty for none.
    var openTable: String?
    /// Why the page is left for good; nil while it goes on.
    var parting: String?
    /// Server time, UTC milliseconds, by which the page counts down.
    var now = 0

    enum FormChange {
        case plan(PreviewRequest)
        case emptied
    }

    var isEmpty: Bool {
        parts.isEmpty && news.isEmpty && !isFresh && handled.isEmpty && form == nil && openTable == nil
            && parting == nil
    }

    /// As a text frame.
    var frame: [UInt8] {
        var writer = JSONWriter(reserving: 1024)
        write(to: &writer)
        // Whole numbers that clocks have, and texts: nothing that can't be written.
        return (try? writer.finish()) ?? []
    }

    private func write(to writer: inout JSONWriter) {
        writer.object { writer in
            if case .emptied? = form { writer.member("emptied", true) }
            if isFresh { writer.member("fresh", true) }
            if !handled.isEmpty { writer.member("handled", handled.map(\.text)) }
            if !news.isEmpty { writer.member("news", news) }
            writer.member("now", now)
            writer.member("openTable", openTable)
            if let parting { writer.member("parting", parting) }
            if !parts.isEmpty { writer.member("parts", parts.map { Entry(id: $0.part.rawValue, html: $0.html) }) }
            if case .plan(let plan)? = form { writer.member("plan", plan) }
        }
    }

    private struct Entry: JSONForm {
        let id: String
        let html: String

        init(id: String, html: String) {
            self.id = id
            self.html = html
        }

        init(reading node: JSONNode) throws(JSONCodingFault) {
            var members = try node.members()
            self.init(id: try members.read("id"), html: try members.read("html"))
            try members.end()
        }

        func write(to writer: inout JSONWriter) {
            writer.object {
                $0.member("html", html)
                $0.member("id", id)
            }
        }
    }
}
