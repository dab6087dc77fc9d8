/// What a citation without a number says about what it means.
indirect enum Name: Hashable {
    case none
}
