using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Tensors;
using static Reproductions.Tests.Runtime.Differences.GradientInput;

namespace Reproductions.Tests.Runtime.Differences;

/// <content>Functions element by element.</content>
public static partial class GradientTable
{
    private static readonly string[] s_anywhere =
    [
        "Abs", "Neg", "Exp", "Expm1", "Square", "Sigmoid", "Tanh", "Sin", "Cos", "Tan", "Asin", "Acos", "Atan", "Sinh", "Cosh", "Asinh", "Atanh", "Erf", "Erfc", "Erfinv",
        "Sign", "Floor", "Ceil", "Round", "Rint", "Relu", "Elu", "Selu", "LeakyRelu", "Softplus", "Softsign", "Softmax", "LogSoftmax", "L2Loss", "BesselI0e", "BesselI1e",
        "Reciprocal", "Inv", "Identity", "IdentityN",
    ];

    private static IEnumerable<GradientCase> Unary() =>
    [
        .. s_anywhere.Select(type => new GradientCase(type, [Any(2, 3)])),
        .. new[] { "Log", "Log1p", "Sqrt", "Rsqrt", "Lgamma", "Digamma" }.Select(type => new GradientCase(type, [Positive(2, 3)])),
        new("Relu6", [Of([4], -1, 2.5, 5.5, 7)]),
        new("Ndtri", [Part(2, 3)]),
        new("Acosh", [Above1(2, 3)]),
        new("CheckNumerics", [Any(2, 3)], ("message", "wrong")),
        new("EnsureShape", [Any(2, 3)], ("shape", new Shape(2, 3))),
        new("PlaceholderWithDefault", [Any(2, 3)], ("shape", new Shape(2, 3))),
        new("Cast", [Any(2, 3)], ("DstT", s_double)),
        new("Print", [Any(2, 3), Ints(1)], ("message", ""), ("first_n", 0)),
        Parts("Real", (g, z) => One(g, "Real", z)),
        Parts("Imag", (g, z) => One(g, "Imag", z)),
        Parts("Angle", (g, z) => One(g, "Angle", z)),
        Parts("ComplexAbs", (g, z) => One(g, "ComplexAbs", z)),
        Parts("Conj", (g, z) => One(g, "Angle", GradientDifference.Add(g, "Conj", [z]).Output())),
        .. new[] { "FFT", "FFT2D", "FFT3D", "IFFT", "IFFT2D", "IFFT3D" }
            .Select(type => Parts(type, (g, z) => One(g, "Real", Squared(g, GradientDifference.Add(g, type, [z]).Output()))) with { Inputs = [Any(2, 2, 3), Other(3)] }),
        new("RFFT", [Any(2, 4).Single(), Ints(4)])
        {
            Build = (g, x) => [GradientDifference.Add(g, "Real", [Squared(g, GradientDifference.Add(g, "RFFT", x).Output())]).Output()],
        },
        new("IRFFT", [Any(2, 3).Single(), Other(2, 3).Single(), Ints(4)])
        {
            Build = (g, x) => [GradientDifference.Add(g, "IRFFT", [GradientDifference.Add(g, "Complex", x[..2]).Output(), x[2]]).Output()],
        },
        Parts("Complex", (g, z) => One(g, "Real", Squared(g, z))),
    ];

    private static IEnumerable<GradientCase> Second() =>
    [
        .. new[] { "InvGrad", "ReciprocalGrad", "RsqrtGrad", "TanhGrad", "SigmoidGrad", "SqrtGrad" }.Select(type => new GradientCase(type, [Positive(2, 3), Any(2, 3)])),
        .. new[] { "SoftplusGrad", "ReluGrad", "Relu6Grad", "LeakyReluGrad" }.Select(type => new GradientCase(type, [Any(2, 3), Other(2, 3)])),
        .. new[] { "EluGrad", "SeluGrad" }.Select(type => new GradientCase(type, [Any(2, 3), Negative(2, 3)])),
    ];

    private static IEnumerable<GradientCase> Pairs() =>
    [
        .. new[] { "Add", "AddV2", "Sub", "Mul", "RealDiv", "Div", "DivNoNan", "Maximum", "Minimum", "SquaredDifference", "Atan2", "MulNoNan", "FloorDiv", "TruncateDiv", "FloorMod" }
            .SelectMany(type => new GradientCase[] { new(type, [Any(2, 3), Other(2, 3)]), new(type, [Any(2, 3), Other(3)]) { Label = "of a row" } }),
        .. new[] { "Pow", "Xlogy", "Xdivy" }.Select(type => new GradientCase(type, [Positive(2, 3), Above1(3)])),
        new("Polygamma", [Of([3], 1, 2, 3).Fixed(), Above1(2, 3)]),
        new("Zeta", [Of([3], 2, 3, 4).Fixed(), Above1(2, 3)]),
        .. new[] { "Igamma", "Igammac" }.SelectMany(type => new GradientCase[]
        {
            new(type, [Positive(3), Above1(2, 3)]),
            new(type, [Above1(2, 3), Part(3)]) { Label = "by the series" },
        }),
        new("Betainc", [Above1(2, 3).Fixed(), Positive(2, 3).Fixed(), Part(2, 3)]),
        new("AddN", [Any(2, 3), Other(2, 3)]),
        new("AccumulateNV2", [Any(2, 3), Other(2, 3)], ("shape", new Shape(2, 3))),
        new("Select", [Bools([2, 3], true, false, true, true, false, false), Any(2, 3), Other(2, 3)]),
        new("SelectV2", [Bools([3], true, false, true), Any(2, 3), Other(2, 1)]),
        new("ClipByValue", [Any(2, 3), Of([], -0.55), Of([], 0.6)]),
        new("Cross", [Any(2, 3), Other(2, 3)]),
    ];

    private static readonly object s_double = DType.Float64;

    // A function of the complex number that two inputs make.
    private static GradientCase Parts(string type, Func<Graph, Endpoint, Endpoint> function) => new(type, [Any(2, 3), Other(3)])
    {
        Build = (graph, inputs) => [function(graph, GradientDifference.Add(graph, "Complex", inputs, ("Tout", DType.Complex128)).Output())],
    };

    private static Endpoint Squared(Graph graph, Endpoint x) => GradientDifference.Add(graph, "Mul", [x, x]).Output();

    private static Endpoint One(Graph graph, string type, Endpoint complex) => GradientDifference.Add(graph, type, [complex], ("Tout", s_double)).Output();
}
