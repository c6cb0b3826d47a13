/// Points of the normal distribution that an estimate's distance from 0, in standard errors, is compared with.
enum CriticalValues {
    /// For one test at the 5% level, both sides: 95% of the distribution lies within.
    static let single = millionths[0]

    /// For the strictest of so many tests by Holm's step-down: 1 − 0.05 / (2 · count).
    static func strictest(of count: Int) -> Int { millionths[min(max(count, 1), millionths.count) - 1] }

    /// Millionths, for 1 to 64 tests.
    private static let millionths = [
        1_959_964, 2_241_403, 2_393_980, 2_497_705, 2_575_829, 2_638_257, 2_690_110, 2_734_369, 2_772_921, 2_807_034,
        2_837_597, 2_865_260, 2_890_512, 2_913_726, 2_935_199, 2_955_167, 2_973_820, 2_991_316, 3_007_787, 3_023_341,
        3_038_074, 3_052_065, 3_065_383, 3_078_088, 3_090_232, 3_101_862, 3_113_017, 3_123_735, 3_134_046, 3_143_980,
        3_153_563, 3_162_818, 3_171_766, 3_180_426, 3_188_815, 3_196_950, 3_204_845, 3_212_514, 3_219_968, 3_227_218,
        3_234_277, 3_241_152, 3_247_854, 3_254_389, 3_260_767, 3_266_995, 3_273_078, 3_279_024, 3_284_839, 3_290_527,
        3_296_094, 3_301_545, 3_306_885, 3_312_118, 3_317_247, 3_322_278, 3_327_213, 3_332_056, 3_336_810, 3_341_479,
        3_346_065, 3_350_571, 3_355_000, 3_359_354,
    ]
}
