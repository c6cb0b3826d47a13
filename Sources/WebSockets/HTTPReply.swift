/// The answer to a plain HTTP request. The connection is closed after it.
package struct HTTPReply: Hashable, Sendable {
    /// A further header line, without line breaks.
    package struct Header: Hashable, Sendable {
        package let name: String
        package let value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// 200, 404 and so on.
    package let status: Int
    /// For instance `text/html; charset=utf-8`.
    package let contentType: String
    /// Lines beyond type, length and the ones that every reply carries.
    package let headers: [Header]
    package let body: [UInt8]

    package init(status: Int, contentType: String, headers: [Header] = [], body: [UInt8]) {
        self.status = status
        self.contentType = contentType
        self.headers = headers
        self.body = body
    }

    /// A reply of plain text.
    package static func text(_ text: String, status: Int = 200, headers: [Header] = []) -> HTTPReply {
        HTTPReply(
            status: status, contentType: "text/plain; charset=utf-8", headers: headers, body: Array(text.utf8))
    }

    /// The plain answer for a path that leads nowhere.
    package static let notFound = HTTPReply.text("There is nothing here.\n", status: 404)

    /// The bytes as they travel. Nosniff and no-store, because every page here is made for the moment.
    ///
    /// - Parameter withBody: false for HEAD, which asks for the headers alone.
    func encoded(withBody: Bool = true) -> [UInt8] {
        var lines = [
            "HTTP/1.1 \(status) \(Self.phrase(for: status))",
            "content-type: \(contentType)",
            "content-length: \(body.count)",
            "cache-control: no-store",
            "x-content-type-options: nosniff",
            "connection: close",
        ]
        for header in headers { lines.append("\(header.name): \(header.value)") }
        return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + (withBody ? body : [])
    }

    private static func phrase(for status: Int) -> String {
        switch status {
        case 200: "OK"
        case 400: "Bad Request"
        case 401: "Unauthorized"
        case 403: "Forbidden"
        case 404: "Not Found"
        case 405: "Method Not Allowed"
        case 426: "Upgrade Required"
        case 503: "Service Unavailable"
        default: "Status \(status)"
        }
    }
}
