using BenchmarkDotNet.Attributes;
using Reproductions.Runtime.Kernels;
using Reproductions.Runtime.Kernels.LinearAlgebra;
using Reproductions.Runtime.Tensors;

namespace Reproductions.Benchmarks.Kernels;

/// <summary>Square float32 products of all four transposes.</summary>
[MemoryDiagnoser]
public unsafe class GemmBenchmarks
{
    private Workers _workers = null!;
    private Tensor _a = null!;
    private Tensor _b = null!;
    private Tensor _c = null!;

    [Params(256, 1024, 2048)]
    public int Size { get; set; }

    [Params(1, 2)]
    public int Threads { get; set; }

    [Params(false, true)]
    public bool TransposeA { get; set; }

    [Params(false, true)]
    public bool TransposeB { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _workers = new Workers(Threads);
        var shape = new Shape(Size, Size);
        _a = Tensor.Zeros(DType.Float32, shape);
        _b = Tensor.Zeros(DType.Float32, shape);
        _c = Tensor.Zeros(DType.Float32, shape);
        _a.Span<float>().Fill(0.5f);
        _b.Span<float>().Fill(0.25f);
    }

    [GlobalCleanup]
    public void End() => _workers.Dispose();

    [Benchmark]
    public void Product() => Gemm.Run(TransposeA, TransposeB, Size, Size, Size, _a.Data<float>(), _b.Data<float>(), _c.Data<float>(), _workers);
}
