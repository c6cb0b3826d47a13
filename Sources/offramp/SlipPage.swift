import CQREncode
import SystemPackage
import Texts
import Threads

/// Slips to be printed, cut and handed out: a page of HTML, with the address of each seat as a QR code.
struct SlipPage {
    private var body = ""

    /// Slips that belong together: they begin on a sheet of their own.
    mutating func add(_ title: String, _ slips: [SlipSheet.Slip]) {
        let articles = slips.map { slip in
            "<article>\(Self.code(of: slip.page))<pre>\(HTMLText.escaped(slip.lines.joined(separator: "\n")))</pre></article>\n"
        }
        body += "<section><h1>\(HTMLText.escaped(title))</h1>\n\(articles.joined())</section>\n"
    }

    /// Needs nothing from elsewhere.
    var html: String {
        """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><title>Slips</title><style>
        body { font-family: sans-serif; margin: 1em; }
        h1 { font-size: 1rem; }
        article { border-top: 1px dashed; padding: 0.6em 0; display: flex; gap: 1em; align-items: center; break-inside: avoid; }
        pre { margin: 0; font-size: 8.5pt; white-space: pre-wrap; overflow-wrap: anywhere; }
        svg { width: 2.6cm; height: 2.6cm; flex: none; }
        section { break-after: page; }
        section:last-child { break-after: auto; }
        @page { size: A4; margin: 1.2cm; }
        </style></head><body>
        \(body)</body></html>

        """
    }

    /// The text as a QR code of medium correction, an SVG with the quiet border that readers need.
    static func code(of text: String) -> String {
        guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return "" }
        defer { QRcode_free(code) }
        let (width, quiet) = (Int(code.pointee.width), 4)
        var path = ""
        for row in 0..<width {
            for column in 0..<width where code.pointee.data[row * width + column] & 1 == 1 {
                path += "M\(column + quiet) \(row + quiet)h1v1h-1z"
            }
        }
        let size = width + 2 * quiet
        return
            "<svg viewBox=\"0 0 \(size) \(size)\" role=\"img\" aria-label=\"QR code of the page to sit at\" shape-rendering=\"crispEdges\">"
            + "<rect width=\"\(size)\" height=\"\(size)\" fill=\"#fff\"/><path d=\"\(path)\" fill=\"#000\"/></svg>"
    }

    /// Writes the page where no file is, for its owner's eyes alone: it has the codes.
    func write(to path: String) throws(StaffFault) {
        let file: OwnedDescriptor
        do throws(Errno) {
            file = try OwnedDescriptor(opening: path, .writeOnly, options: [.create, .exclusiveCreate])
        } catch {
            throw StaffFault(
                "The slips can't be written to “\(path)”: \(error). Name a file that isn't there yet.")
        }
        do throws(TransferFault) {
            try file.descriptor.writeWhole(Array(html.utf8))
        } catch {
            throw StaffFault("The slips can't be written to “\(path)”: \(error).")
        }
    }
}
