using Reproductions.Runtime.Kernels;
using Reproductions.Runtime.Kernels.Convolution;
using Reproductions.Runtime.Kernels.Elementwise;
using Reproductions.Runtime.Kernels.Elementwise.Functions;
using Reproductions.Runtime.Kernels.LinearAlgebra;
using Reproductions.Runtime.Kernels.Reductions;

namespace Reproductions.Tests.Runtime.Kernels;

public sealed unsafe class AllocationTests : IDisposable
{
    private readonly Workers _workers = new(2);
    private readonly Pinned<float> _x = Pinned.Random<float>(100_000, 1);
    private readonly Pinned<float> _y = Pinned.Random<float>(100_000, 2);
    private readonly Pinned<float> _z = new(100_000);

    [Fact]
    public void Kernels_allocate_nothing_once_they_have_run()
    {
        RunAll();
        RunAll();

        var before = GC.GetAllocatedBytesForCurrentThread();
        RunAll();

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

    public void Dispose() => _workers.Dispose();

    private void RunAll()
    {
        var shape = new ConvShape { Batch = 4, InHeight = 10, InWidth = 10, InChannels = 8, OutChannels = 16, FilterHeight = 3, FilterWidth = 3, OutHeight = 10, OutWidth = 10, PadTop = 1, PadLeft = 1 };
        Gemm.Run<float>(false, false, 200, 200, 200, _x, _y, _z, _workers);
        Gemm.Run<float>(true, true, 200, 200, 200, _x, _y, _z, _workers);
        Gemm.Run<float>(false, false, 1, 200, 200, _x, _y, _z, _workers);
        Conv2D.Forward<float>(shape, _x, _y, _z, _workers);
        Conv2D.BackpropInput<float>(shape, _x, _y, _z, _workers);
        Conv2D.BackpropInput<float>(shape with { InChannels = 1 }, _x, _y, _z, _workers);
        Conv2D.BackpropFilter<float>(shape, _x, _y, _z, _workers);
        Map.Binary<float, float, Add<float>>(_x, _y, _z, 100_000, _workers);
        Reduce.Run<float, SumReducer<float>>(_x, _z, 1, 100_000, 1, _workers);
    }
}
