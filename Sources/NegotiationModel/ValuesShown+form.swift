public import StrictJSON

extension ValuesShown: JSONWord {}
