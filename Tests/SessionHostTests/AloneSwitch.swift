import Foundation

/// Says in the environment that a process runs one test and nothing else.
enum AloneSwitch {
    static let name = "OFFRAMP_TESTS_ALONE"
    static var isOn: Bool { ProcessInfo.processInfo.environment[name] != nil }
}
