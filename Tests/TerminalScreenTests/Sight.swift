import Foundation

/// A colour of the 256 as eyes see it.
struct Sight {
    /// Eyes with all three kinds of cones, and those that lack one (Machado, Oliveira and Fernandes, 2009, severity 1).
    enum Eye: CaseIterable, Sendable {
        case all, withoutLong, withoutMiddle, withoutShort

        fileprivate var rows: [[Double]] {
            switch self {
            case .all: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
            case .withoutLong:
                [
                    [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998],
                ]
            case .withoutMiddle:
                [
                    [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881],
                ]
            case .withoutShort:
                [
                    [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900],
                ]
            }
        }
    }

    /// Red, green and blue, in proportion to light.
    private let light: [Double]

    /// - Parameter number: from 16 on: the cube of 6 by 6 by 6, then the greys.
    init(_ number: Int16) {
        let cube = Int(number) - 16
        let steps = [0, 95, 135, 175, 215, 255]
        let grey = 8 + 10 * (cube - 216)
        let levels = cube < 216 ? [steps[cube / 36], steps[cube / 6 % 6], steps[cube % 6]] : [grey, grey, grey]
        light = levels.map { level in
            let part = Double(level) / 255
            return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
        }
    }

    var luminance: Double { 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2] }

    func lab(_ eye: Eye) -> [Double] {
        let seen = eye.rows.map { row in min(1, max(0, zip(row, light).map(*).reduce(0, +))) }
        let whole = [
            (0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.9505,
            0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2],
            (0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.089,
        ].map { $0 > 0.008856 ? pow($0, 1.0 / 3) : 7.787 * $0 + 16.0 / 116 }
        return [116 * whole[1] - 16, 500 * (whole[0] - whole[1]), 200 * (whole[1] - whole[2])]
    }

    static func distance(_ one: [Double], _ other: [Double]) -> Double {
        zip(one, other).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
    }
}
