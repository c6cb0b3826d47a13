/// A file of the page: all of them are in the program, and the page loads nothing from elsewhere.
package struct PageFile: Sendable {
    /// For instance `text/html; charset=utf-8`.
    package let contentType: String
    package let text: String

    /// The subprotocol that the page's script speaks.
    package static let subprotocol = "offramp.page.v1"

    /// The file at a path; nil where there is none.
    ///
    /// - Parameter joinWords: what stands after the terminal's program to reach the server, for those without scripts.
    package init?(path: String, joinWords: String) {
        switch path {
        case "/": self.init("text/html; charset=utf-8", PageDocument.text(joinWords: joinWords))
        case "/page.js": self.init("text/javascript; charset=utf-8", PageScript.text)
        case "/page.svg": self.init("image/svg+xml", PageIcon.text)
        case "/hall":
            self.init("text/html; charset=utf-8", PageDocument.text(joinWords: joinWords, isHall: true))
        case "/room": self.init("text/html; charset=utf-8", RoomDocument.text)
        case "/room.js": self.init("text/javascript; charset=utf-8", RoomScript.text)
        case "/page.css": self.init("text/css; charset=utf-8", PageStyle.text)
        default: return nil
        }
    }

    private init(_ contentType: String, _ text: String) {
        self.contentType = contentType
        self.text = text
    }

    /// What a browser may load and reach from the page: its own files, and the server's socket.
    ///
    /// - Parameter host: the line `Host` of the request. Where it is none that a URL can have, the socket is that of the page's origin
    ///   alone, which not every browser takes `'self'` for.
    package static func policy(host: String?) -> String {
        let host = host.flatMap { isHost($0) ? $0 : nil }
        let sockets = host.map { " ws://\($0) wss://\($0)" } ?? ""
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'\(sockets); "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    }

    private static func isHost(_ host: String) -> Bool {
        !host.isEmpty && host.utf8.count < 300
            && host.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"):
                    true
                default: ".-:[]".utf8.contains(byte)
                }
            }
    }
}
