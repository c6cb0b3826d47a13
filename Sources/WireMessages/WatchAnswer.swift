public import NegotiationModel

/// What a watched viewer sees, as its own seat would get it. With one's own eyes again: one's own view.
public struct WatchAnswer: Sendable, Equatable {
    /// Everything that the viewer may know now.
    public var view: View
    /// The number of the viewer's last news that the view includes.
    public var through: Int
    /// The viewer's latest news up to `through`, in order, at most 20: to be told, not applied.
    public var latest: [News]

    /// How many of the latest news an answer carries.
    public static let latestMax = 20

    package init(view: View, through: Int, latest: [News]) {
        self.view = view
        self.through = through
        self.latest = latest
    }
}

/// A viewer's news, as one who watches gets it: never without the viewer's name.
public struct WatchedNews: Sendable, Equatable {
    /// Who is looked at.
    public var `as`: Viewer
    /// As the viewer's own seats are sent it.
    public var news: News

    /// What a viewer who is looked at was told.
    public init(as viewer: Viewer, news: News) {
        self.as = viewer
        self.news = news
    }
}
