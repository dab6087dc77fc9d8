import Documents

/// Which part a date plays in its sentence.
extension DateReader {
    static func expression(
        _ date: FoundDate, _ role: DateExpression.Role, _ document: Document, _ tokens: Tokens
    ) -> DateExpression? {
        guard let first = tokens[date.tokens.lowerBound], let last = tokens[date.tokens.upperBound - 1] else {
            return nil
        }
        let range = first.start..<last.end
        return DateExpression(
            span: document.span(range), range: range, window: date.window, direction: date.boundary?.direction ?? .in,
            certainty: date.certainty, role: role, repeats: date.repeats,
            anchor: date.anchorTokens.map { document.quote($0, tokens) }, duration: date.duration, doubt: date.doubt)
    }

    func role(_ date: FoundDate) -> DateExpression.Role {
        let tokens = context.tokens
        if date.isRecurrence || date.isPresent(tokens) { return .other }
        if tokens.isCorrection(tokens.sentence(around: date.tokens)) { return .other }
        // "het jaarverslag over 2026"
        if date.stretch != nil, tokens.at(date.tokens.lowerBound, is: "over") { return .period }
        let told = date.told.flatMap { $0.tokens == date.tokens ? $0 : nil }
        let side = told.map(\.side) ?? Tense.side(of: date.tokens, in: tokens)
        if date.unit == .day, date.stretch != nil, date.boundary == nil {
            if Tense.isDocumentDate(date.tokens.lowerBound, tokens) { return .document }
            // "… uit het plan van aanpak van 10 juli jl."
            if date.stretch?.first.side == .past, tokens.at(date.tokens.lowerBound - 1, is: "van") { return .document }
        }
        if let last = date.window.latest, let today = context.today, last < today {
            if date.isStretch { return .period }
            return side == .future || date.unit == .year ? .other : .done
        }
        if let first = date.window.earliest, let today = context.today, first > today, date.boundary?.direction != .from
        {
            return date.unit == .year && date.boundary?.direction ?? .in == .in ? .period : .due
        }
        switch date.boundary?.direction {
        case .from, .until: return side == .future && date.boundary?.direction == .until ? .due : .period
        case .before, .by, .after: return side == .past ? .other : .due
        default: break
        }
        if date.isStretch && date.unit == .year { return .period }
        switch side {
        case .future: return .due
        case .past: return date.window.latest == nil || date.unit == .year ? .other : .done
        default: return date.isVague(tokens) ? .due : .other
        }
    }
}
