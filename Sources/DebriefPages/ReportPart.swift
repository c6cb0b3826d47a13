/// A part of a report: a heading, and what stands below it as HTML.
struct ReportPart {
    let title: String
    let html: String
    /// Whether it begins on a new sheet of paper.
    var isOnNewPage = false
}
