/// Points none of which is at least as good as another in every place, kept so that a dominated newcomer is found
/// without comparing it with all: in boxes within boxes, each with the best and the least in it.
struct FrontTree {
    private var boxes: [Box]
    /// Room for `leafSizeMax` points a leaf.
    private var points: [Worths] = []
    private let width: Int

    private static let leafSizeMax = 16

    private struct Box {
        var best: Worths
        var least: Worths
        /// Place of the first of two boxes within it; -1 for a leaf.
        var children = -1
        /// Of a leaf: where its points begin, and how many they are.
        var start: Int
        var count: Int
    }

    /// - Parameter width: how many places of the points are in use.
    init(width: Int) {
        self.width = width
        boxes = [Box(best: Worths(repeating: .min), least: Worths(repeating: .max), start: 0, count: 0)]
        points = [Worths](repeating: Worths(), count: Self.leafSizeMax)
    }

    /// Whether some point in it is at least as good in every place.
    func dominates(_ point: Worths) -> Bool { dominates(point, in: 0) }

    private func dominates(_ point: Worths, in place: Int) -> Bool {
        let box = boxes[place]
        guard box.count > 0, all(box.best .>= point) else { return false }
        if all(box.least .>= point) { return true }
        if box.children < 0 {
            for other in box.start..<(box.start + box.count) where all(points[other] .>= point) { return true }
            return false
        }
        return dominates(point, in: box.children) || dominates(point, in: box.children + 1)
    }

    /// Takes in a point that nothing in it dominates, and that dominates nothing in it.
    mutating func insert(_ point: Worths) {
        var place = 0
        while true {
            boxes[place].best = pointwiseMax(boxes[place].best, point)
            boxes[place].least = pointwiseMin(boxes[place].least, point)
            guard boxes[place].children >= 0 else { break }
            boxes[place].count += 1
            place = nearer(to: point, of: boxes[place].children)
        }
        if boxes[place].count == Self.leafSizeMax {
            let children = split(place)
            place = nearer(to: point, of: children)
        }
        boxes[place].best = pointwiseMax(boxes[place].best, point)
        boxes[place].least = pointwiseMin(boxes[place].least, point)
        points[boxes[place].start + boxes[place].count] = point
        boxes[place].count += 1
    }

    /// Of two boxes side by side, the one that grows less by the point.
    private func nearer(to point: Worths, of children: Int) -> Int {
        growth(of: boxes[children], by: point) <= growth(of: boxes[children + 1], by: point) ? children : children + 1
    }

    private func growth(of box: Box, by point: Worths) -> Int {
        let over = pointwiseMax(point &- box.best, Worths())
        let under = pointwiseMax(box.least &- point, Worths())
        return (0..<width).reduce(0) { $0 + Int(over[$1]) + Int(under[$1]) }
    }

    /// Makes two boxes of a full leaf, along the place in which it is widest.
    private mutating func split(_ place: Int) -> Int {
        let box = boxes[place]
        let spread = box.best &- box.least
        let axis = (0..<width).max { spread[$0] < spread[$1] } ?? 0
        let sorted = points[box.start..<(box.start + box.count)].sorted { $0[axis] < $1[axis] }
        let half = sorted.count / 2
        let children = boxes.count
        let second = points.count
        points += [Worths](repeating: Worths(), count: Self.leafSizeMax)
        for (part, start) in [(sorted[..<half], box.start), (sorted[half...], second)] {
            var child = Box(best: part.first!, least: part.first!, start: start, count: part.count)
            for (offset, point) in part.enumerated() {
                points[start + offset] = point
                child.best = pointwiseMax(child.best, point)
                child.least = pointwiseMin(child.least, point)
            }
            boxes.append(child)
        }
        boxes[place].children = children
        boxes[place].count += 1
        return children
    }
}
