import Testing

@testable import Citations

@Suite struct CaseLawTests {
    @Test(arguments: [
        ("zie ECLI:NL:HR:2001:AB1838.", ["ECLI:NL:HR:2001:AB1838"]),
        ("ECLI:EU:C:1997:208", ["ECLI:EU:C:1997:208"]),
        ("ECLI:NL:\nGHDHA:2015:258", ["ECLI:NL:GHDHA:2015:258"]),
        ("ECLl:NL:HR:2010:BK1528", ["ECLI:NL:HR:2010:BK1528"]),
        ("ELCI:NL;RBDHA:2019:77", ["ECLI:NL:RBDHA:2019:77"]),
        ("NL:RvS:1984:AH0317", ["ECLI:NL:RVS:1984:AH0317"]),
        ("ECLI:DE:BVerwG:2014:041214B8B66.14.0", ["ECLI:DE:BVerwG:2014:041214B8B66.14.0"]),
        ("ECLI:NL:HR:BY5436", ["ljn:BY5436"]),  // The year is missing: only the number is known.
        ("ECLI:NL:RBBRE:2010: is afgebroken", []),
        ("ECLI:NL:RVS:2014:4535.1 zegt", ["ECLI:NL:RVS:2014:4535"]),  // The marker of a note.
        ("ECLI:NL:HR:2014:2653en ECLI:NL:HR:2014:2654", ["ECLI:NL:HR:2014:2653", "ECLI:NL:HR:2014:2654"]),
        ("LJN: BG8465", ["ljn:BG8465"]),
        ("lj nr. AF3232", ["ljn:AF3232"]),
        ("LJN BI 1122", ["ljn:BI1122"]),
        ("ELRO-nummer AA9162", ["ljn:AA9162"]),
        ("LJN BI37245", []),  // A digit too many.
        ("NJ 1998/245, BNB 1984/152", []),
    ])
    func `finds judgments`(text: String, expected: [String]) {
        #expect(targets(text) == expected)
    }
}
