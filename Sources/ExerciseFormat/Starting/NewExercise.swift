/// A small exercise with comments, to be written on from.
public enum NewExercise {
    /// The files of an exercise of this name; nil where it is no identifier of an exercise.
    ///
    /// - Parameter id: 40 characters of a–z, 0–9, `_` and `-` at most, a letter first.
    public static func files(named id: String) -> ExerciseFiles? {
        guard IdentifierSpelling.plain.admits(id) else { return nil }
        let words = id.map { $0 == "-" || $0 == "_" ? " " : $0 }
        let title = (words.prefix(1).map { Character($0.uppercased()) } + words.dropFirst())
        let texts = [
            ExerciseFiles.mainPath: main(id, String(title).trimmed), "msel.csv": msel, "briefs/mill.md": mill,
            "briefs/farm.md": farm, "briefs/control.md": control,
        ]
        return ExerciseFiles(files: texts.mapValues { Array($0.utf8) })
    }

    private static let msel = """
        msel_no,kind,status,round,t_plus,trigger,from,to,subject,body,basis
        IN-1,information,approved,1,2,,The village,all,No rain,"It will not rain this week, they say.",design
        CT-1,contingency,held,,,track.stream <= 3,The village,mill farm,Low water,The stream stands low.,design

        """

    private static let mill = """
        You are the **Mill**. The stream turns your wheel.

        What you could get: the farm has the hands to clear the stream, which you can't do alone.
        What it costs you: every hour of water on the fields is an hour without grain.

        """

    private static let farm = """
        You are the **Farm**. Your fields lie below the mill, and they are dry.

        What you could get: water, if the mill stops its wheel for some hours.
        What it costs you: clearing the stream takes days that you need for the harvest.

        """

    private static let control = """
        Watch the stream. Bring in row CT-1 of the MSEL when it is low, and certify what was done.

        """
}
