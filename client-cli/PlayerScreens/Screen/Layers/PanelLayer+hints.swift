import Desks
import NegotiationModel
import PlayerClient

extension PanelLayer {
    func hints(in context: LayerContext) -> LayerHints {
        guard let view = context.model.view else { return LayerHints(title: "Command line", keys: ["Ctrl-C leave"]) }
        if isTalking {
            let name = channels.current?.kind.name(in: view) ?? ""
            return LayerHints(
                title: "Channel \(channels.chosen + 1): \(name)",
                keys: ["Enter says it", "Up/Down channel", "Alt-0..9 panel", "/ command", "Esc back", "PgUp back"]
                    + LayerHints.common)
        }
        let isAtRow = command.isEmpty && watched == nil && rows[panel] != nil
        return LayerHints(
            title: isAtRow ? panel.name : "Command line",
            keys: command.isEmpty ? keysOfPanel(view, context.model) : lineKeys(view) + LayerHints.common)
    }

    private func formKeys(_ view: View) -> [String] { view.viewer.party == nil ? [] : ["F2 offer form"] }
    private func lineKeys(_ view: View) -> [String] { ["Enter runs it", "Tab completes"] + formKeys(view) }

    /// With nothing typed.
    private func keysOfPanel(_ view: View, _ model: ClientModel) -> [String] {
        let common = LayerHints.common
        if !items(of: model).isEmpty {
            return rowHints(view, model) + ["0-9 panel"] + (rows[panel] == nil ? common : [])
        }
        if watched != nil { return ["F8 your own eyes"] + watchedKeys + ["0-9 panel"] + common }
        switch panel {
        case .news: return ["PgUp/PgDn read", "Esc back", "0-9 panel"] + formKeys(view) + common
        case .offers: return offerKeys + formKeys(view) + ["0-9 panel"] + common
        default: return ["0-9 panel"] + lineKeys(view) + common
        }
    }

    private var watchedKeys: [String] {
        panel == .channels ? ["Up/Down channel"] : panel == .offers ? offerKeys : []
    }

    /// Enter opens an offer once one is chosen.
    private var offerKeys: [String] { ["Up/Down offer"] + (chosenOffer == nil ? [] : ["Enter opens it"]) }

    private func rowHints(_ view: View, _ model: ClientModel) -> [String] {
        let keys = rowKeys(of: model).filter { $0.obstacle == nil }.map { "Alt-\($0.hint)" }
        guard model.shownDesk != nil else {
            guard rows[panel] != nil else { return ["Up/Down choose a row"] }
            return ["Enter what can be done", "Up/Down choose"] + keys + ["Esc lets go"]
        }
        guard keys.isEmpty else { return ["Enter menu"] + keys + ["Esc lets go"] }
        return ["Up/Down choose"] + (view.isEvaluator ? [] : ["F5 play"]) + ["Alt-O observe"]
    }
}
