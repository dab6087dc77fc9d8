import Testing

@testable import Citations

@Suite struct GazetteTests {
    @Test(arguments: [
        ("(Stb. 2019, 33)", ["stb-2019-33"]),
        ("Stcrt. 2015, nr. 10247", ["stcrt-2015-10247"]),
        ("Trb. 2012, 233", ["trb-2012-233"]),
        ("Stb. 1936/342", ["stb-1936-342"]),
        ("Stb. 1998, 507 en 508", ["stb-1998-507", "stb-1998-508"]),
        ("de wet van 16 juli 1958, Stb. 352", ["stb-1958-352"]),
        ("Staatscourant 72 van 11-4-2006", ["stcrt-2006-72"]),
        ("in het Staatsblad zal worden geplaatst", []),
        ("Stb. …, …", []),
    ])
    func `finds publications by year and number`(text: String, expected: [String]) {
        #expect(targets(text) == expected)
    }
}
