import Documents

@testable import Citations

/// A small table of laws, with a name of every sort.
let someLaws: LawNames = {
    let table = """
        name\tid\tuse\tbook
        Wetboek van Strafrecht\tBWBR0001854\tname\t
        Wetboek van Strafvordering\tBWBR0001903\tname\t
        Sr\tBWBR0001854\tabbreviation\t
        Sv\tBWBR0001903\tabbreviation\t
        Algemene wet bestuursrecht\tBWBR0005537\tname\t
        Awb\tBWBR0005537\tacronym\t
        Wet afbreking zwangerschap\tBWBR0003396\tname\t
        Waz\tBWBR0008656\tabbreviation\t
        Wet dieren\tBWBR0030250\tname\t
        Wet veiligheidsregio's\tBWBR0027466\tname\t
        Mediawet\tBWBR0004149\tname\t
        Opiumwet\tBWBR0001941\tname\t
        Gemeentewet\tBWBR0005416\tname\t
        Wet langdurige zorg\tBWBR0035917\tname\t
        Wet kinderopvang\tBWBR0017017\tname\t
        Besluit houders van dieren\tBWBR0035217\tname\t
        Burgerlijk Wetboek\tBWBR0005291\tname\t3
        Burgerlijk Wetboek\tBWBR0005289\tname\t6
        Burgerlijk Wetboek\tBWBR0005290\tname\t7
        BW\tBWBR0005291\tabbreviation\t3
        BW\tBWBR0005289\tabbreviation\t6
        BW\tBWBR0005290\tabbreviation\t7
        Boek 7 van het Burgerlijk Wetboek\tBWBR0005290\tname\t
        Wet op de vennootschapsbelasting 1969\tBWBR0002672\tname\t
        Eindexamenbesluit v.w.o.-h.a.v.o.\tBWBR0004593\tname\t
        Wet van 14 juli 1904, houdende bepalingen omtrent droogmakerijen\tBWBR0001871\tname\t
        Wet IB 2001\tBWBR0011353\tabbreviation\t
        Verdrag van Istanboel\tBWBV0006074\tname\t
        EVRM\tBWBV0001000\tacronym\t
        IVBPR\tBWBV0001017\tacronym\t
        Grondwet\tBWBR0001840\tname\t
        Algemene verordening gegevensbescherming\t32016R0679\tname\t
        AVG\t32016R0679\tacronym\t
        """
    do {
        return try LawNames(TabSeparated(table, columns: LawNames.columns))
    } catch {
        fatalError("\(error)")
    }
}()

func document(_ text: String, date: String? = nil) -> Document {
    Document(SourceText(text), given: .init(date: date.flatMap { CivilDate($0) }))
}

func found(_ text: String, date: String? = nil, register: Register = Register()) -> [Citation] {
    citations(in: document(text, date: date), laws: someLaws, register: register)
}

/// What a text cites, in its order.
func targets(_ text: String, date: String? = nil, register: Register = Register()) -> [String] {
    found(text, date: date, register: register).compactMap(\.target)
}
