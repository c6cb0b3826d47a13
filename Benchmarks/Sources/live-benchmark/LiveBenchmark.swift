import Foundation

/// Measures commands that wait for the disk, beside a server in C that has no rules, and beside an earlier Offramp.
@main struct LiveBenchmark {
    static func main() {
        do {
            try measure()
        } catch {
            complain("\(error)")
            exit(1)
        }
    }

    private static func measure() throws {
        let options = try Options(Array(CommandLine.arguments.dropFirst()))
        let descriptors = Children.raiseDescriptorLimit()
        if options.isLong { return try LongBench.measure(options) }
        if Children.coreCount < 2 { complain("There is one core: server and load share it, and figures say little.") }
        let programs = try Programs(options)
        print(Machine.words(data: programs.work))
        var bench = Bench(programs, options)
        var table = Table()
        for (place, row) in Row.all.enumerated() where options.has(row: place + 1) {
            guard descriptors >= row.rooms * 5 + row.idle + 1_000 else {
                complain("\(row.name): left out, since only \(descriptors) files may be open (ulimit -n).")
                continue
            }
            table.add(row, try bench.run(row))
        }
        print(table.text)
    }
}
