import PlayerClient
import Texts

/// The columns of the form's issues, each with the blank after it.
struct FormWidths {
    let issue: Int
    let option: Int
    let difference: Int

    init(columns: Int) {
        difference = columns < 100 ? 14 : 20
        let room = max(16, columns - 2 - 2 * difference)
        issue = max(8, room * 47 / 100)
        option = max(8, room - issue)
    }

    func row(_ mark: String, _ issue: String, _ option: String, _ own: String, _ theirs: String) -> String {
        [
            mark, TextColumns.padded(issue, columns: self.issue - 1),
            TextColumns.padded(option, columns: self.option - 1),
            TextColumns.padded(own, columns: difference - 1), TextColumns.padded(theirs, columns: difference - 1),
        ].joined(separator: " ")
    }
}
