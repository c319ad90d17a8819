using System.Runtime.Intrinsics.X86;
using Reproductions.Runtime.Kernels.LinearAlgebra;

namespace Reproductions.Tests.Runtime.Kernels;

public class PathTests
{
    /// <summary>The variable by which a CI leg says which path its switches leave.</summary>
    private const string Expected = "EXPECTED_KERNEL_PATH";

    [Fact]
    public void Products_take_the_path_that_the_switches_leave()
    {
        var widest = Avx512F.IsSupported && Avx512DQ.VL.IsSupported ? "Vector512" : Avx2.IsSupported ? "Vector256" : "Vector128 Scalar";

        var path = Product.Path;

        (Environment.GetEnvironmentVariable(Expected) ?? widest).Should().Contain(path, "AVX-512 is left out where the runtime prefers narrower vectors");
    }
}
