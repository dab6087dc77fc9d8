import Documents

/// Which part a date plays in its sentence.
extension DateReader {
    func expression(_ date: FoundDate) -> DateExpression? {
        guard let first = context.tokens[date.tokens.lowerBound], let last = context.tokens[date.tokens.upperBound - 1] else {
            return nil
        }
        let range = first.start..<last.end
        return DateExpression(
            span: document.span(range), range: range, window: date.window, direction: date.boundary?.direction ?? .in,
            certainty: date.certainty, role: role(date), repeats: date.repeats, anchor: date.anchor,
            duration: date.duration)
    }

    private func role(_ date: FoundDate) -> DateExpression.Role {
        if date.isRecurrence { return .other }
        let side = Tense.side(of: date.tokens, in: context.tokens)
        if date.unit == .day, date.stretch != nil, date.boundary == nil,
            Tense.isDocumentDate(date.tokens.lowerBound, context.tokens)
        {
            return .document
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
        default: return date.certainty == .vague ? .due : .other
        }
    }
}
