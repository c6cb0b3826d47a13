public import StrictJSON

extension BotKind: JSONWord {}

extension BotDeparture: JSONWord {}
