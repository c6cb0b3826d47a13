import DealSpace
import Drawing

/// The first picture: what packages are worth to two parties.
struct WorthPlane {
    private let cloud: WorthCloud
    private let solutions: [Solution]
    private let noDeal: (Int, Int)
    private let pair: (Int, Int)
    private let names: (String, String)

    /// - Parameters:
    ///   - noDeal: of the two parties.
    ///   - pair: their positions.
    init(
        cloud: WorthCloud, solutions: [Solution], noDeal: (Int, Int), pair: (Int, Int), names: (String, String)
    ) {
        self.cloud = cloud
        self.solutions = solutions
        self.noDeal = noDeal
        self.pair = pair
        self.names = names
    }

    var caption: String {
        "Each dot: what admitted packages are worth to \(names.0) (to the right) and \(names.1) (up), in points. Line: the "
            + "frontier between these two alone. Dashed: no deal; above and to the right of both, both gain. "
            + solutions.map { "\(SpaceWords.title($0.kind)): \($0.kind.sign.name)" }.joined(separator: "; ")
            + (solutions.isEmpty ? "" : ". ")
            + (cloud.points.isEmpty && !solutions.isEmpty
                ? "There are too many different worths to draw the dots. " : "")
            + "A named point can lie within the cloud, since other parties count in it too."
    }

    var svg: String {
        let dots = cloud.points.map { (x: $0.first, y: $0.second) }
        return PointPlane(
            id: "plane-\(pair.0)-\(pair.1)-\(noDeal.0)-\(noDeal.1)",
            title: "Worth of packages to \(names.0) and to \(names.1)", caption: caption, dots: dots,
            edge: PointPlane.edge(of: dots),
            marks: solutions.map {
                .init(SpaceWords.title($0.kind), $0.kind.sign, ($0.worths[pair.0], $0.worths[pair.1]))
            },
            noDeal: noDeal, names: names
        ).svg
    }
}
