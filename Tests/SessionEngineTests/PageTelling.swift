import BrowserScreens
import StrictJSON

/// Pages that are fed with what a session sent.
enum PageTelling {
    /// All that a page is told whose seat is sent these frames, update by update.
    static func updates(_ frames: [String], screen: PageMessage.Screen = .seat, at nowMs: Int) -> [String] {
        var seat = BrowserSeat(keyPrefix: "p")
        var told: [String] = []
        let sit =
            #"{"sit":{"code":"K7Q4-M2XD-9TRB-HW3C","name":"Ada","screen":"\#(screen.rawValue)"}}"#
        if let message = try? PageMessage(frame: Array(sit.utf8)) { _ = seat.take(message, at: nowMs) }
        for frame in frames {
            // Its own client asked for the seat, under another name.
            var object = (try? JSON(parsing: Array(frame.utf8), limits: .file))?.object ?? JSONObject()
            if object["result"]?["view"] != nil { object["id"] = .string("join") }
            _ = seat.hear(Array(JSON.object(object).canonicalText.utf8), at: nowMs)
            if let update = seat.flush() { told.append(String(decoding: update, as: UTF8.self)) }
        }
        return told
    }
}
