/// Points, which are whole tenths, as people read them.
package enum PointsText {
    /// 125 is `12.5`.
    package static func points(_ tenths: Int) -> String {
        let magnitude = tenths.magnitude
        return (tenths < 0 ? "-" : "") + "\(magnitude / 10).\(magnitude % 10)"
    }

    /// 25 is `2.5 more`, -25 is `2.5 less`, and 0 `the same`.
    package static func difference(_ tenths: Int) -> String {
        tenths == 0 ? "the same" : points(abs(tenths)) + (tenths > 0 ? " more" : " less")
    }
}
