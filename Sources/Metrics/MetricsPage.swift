/// Counts and measurements as a page in Prometheus' text form, version 0.0.4.
///
/// Values are whole numbers of a unit that may be smaller than the base unit in the name: with 6 decimals, microseconds
/// under a name that ends in `_seconds`. They are written exactly, without floating point.
package struct MetricsPage: Hashable, Sendable {
    /// What the page is to be served as.
    package static let contentType = "text/plain; version=0.0.4; charset=utf-8"

    /// The page so far.
    package private(set) var text = ""

    /// One value of a metric, with what tells it from the others.
    package struct Sample: Hashable, Sendable {
        /// In the order in which they are written.
        package let labels: [Label]
        /// In the metric's unit.
        package let value: Int

        /// Labels, and the value under them.
        package init(_ labels: [Label], _ value: Int) {
            self.labels = labels
            self.value = value
        }
    }

    /// A word that tells samples of a metric apart. Few values: each is a series that somebody keeps.
    package struct Label: Hashable, Sendable {
        /// Of letters, digits and low lines, as Prometheus demands.
        package let name: String
        /// Any text; it is escaped.
        package let value: String

        /// Name and value.
        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// A page without metrics.
    package init() {}

    /// Something that only rises while the process runs.
    ///
    /// - Parameter name: ends in `_total`.
    package mutating func addCounter(_ name: String, _ help: String, _ samples: [Sample], decimals: Int = 0) {
        precondition(name.hasSuffix("_total"), "Readers know a counter by its name.")
        add("counter", name, help, samples, decimals)
    }

    /// A counter without labels.
    package mutating func addCounter(_ name: String, _ help: String, _ value: Int, decimals: Int = 0) {
        addCounter(name, help, [Sample([], value)], decimals: decimals)
    }

    /// Something that rises and falls.
    package mutating func addGauge(_ name: String, _ help: String, _ samples: [Sample], decimals: Int = 0) {
        add("gauge", name, help, samples, decimals)
    }

    /// A gauge without labels.
    package mutating func addGauge(_ name: String, _ help: String, _ value: Int, decimals: Int = 0) {
        addGauge(name, help, [Sample([], value)], decimals: decimals)
    }

    /// How values are spread.
    package mutating func addHistogram(_ name: String, _ help: String, _ histogram: Histogram, decimals: Int = 0) {
        addHead("histogram", name, help)
        var within = 0
        for (bound, count) in zip(histogram.bounds, histogram.counts) {
            within += count
            addLine(name + "_bucket", [Label("le", Self.decimal(bound, decimals))], "\(within)")
        }
        addLine(name + "_bucket", [Label("le", "+Inf")], "\(histogram.count)")
        addLine(name + "_sum", [], Self.decimal(histogram.sum, decimals))
        addLine(name + "_count", [], "\(histogram.count)")
    }

    private mutating func add(
        _ type: String, _ name: String, _ help: String, _ samples: [Sample], _ decimals: Int
    ) {
        addHead(type, name, help)
        for sample in samples { addLine(name, sample.labels, Self.decimal(sample.value, decimals)) }
    }

    private mutating func addHead(_ type: String, _ name: String, _ help: String) {
        text += "# HELP \(name) \(Self.escaped(help, quotes: false))\n# TYPE \(name) \(type)\n"
    }

    private mutating func addLine(_ name: String, _ labels: [Label], _ value: String) {
        let words = labels.map { "\($0.name)=\"\(Self.escaped($0.value, quotes: true))\"" }
        text += name + (words.isEmpty ? "" : "{" + words.joined(separator: ",") + "}") + " \(value)\n"
    }

    private static func escaped(_ text: String, quotes: Bool) -> String {
        text.unicodeScalars.reduce(into: "") { escaped, sign in
            switch sign {
            case "\\": escaped += "\\\\"
            case "\n": escaped += "\\n"
            case "\"" where quotes: escaped += "\\\""
            default: escaped.unicodeScalars.append(sign)
            }
        }
    }

    /// 1500 with 6 decimals is 0.0015.
    static func decimal(_ value: Int, _ decimals: Int) -> String {
        let digits = String(value.magnitude)
        guard decimals > 0 else { return (value < 0 ? "-" : "") + digits }
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        var fraction = padded.suffix(decimals)
        while fraction.last == "0" { fraction.removeLast() }
        return (value < 0 ? "-" : "") + padded.dropLast(decimals) + (fraction.isEmpty ? "" : "." + fraction)
    }
}
