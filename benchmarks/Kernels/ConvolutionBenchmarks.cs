using BenchmarkDotNet.Attributes;
using Reproductions.Runtime.Kernels;
using Reproductions.Runtime.Kernels.Convolution;
using Reproductions.Runtime.Tensors;

namespace Reproductions.Benchmarks.Kernels;

/// <summary>The two convolutions of the student's network, forward and backward.</summary>
[MemoryDiagnoser]
public unsafe class ConvolutionBenchmarks
{
    private Workers _workers = null!;
    private ConvShape _shape;
    private Tensor _x = null!;
    private Tensor _w = null!;
    private Tensor _y = null!;

    [Params(1, 2)]
    public int Threads { get; set; }

    [Params(1, 64, 1024)]
    public int Batch { get; set; }

    [Params(1, 32)]
    public int InChannels { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        var (size, outChannels) = InChannels == 1 ? (28, 32) : (14, 64);
        _workers = new Workers(Threads);
        _shape = new ConvShape
        {
            Batch = Batch,
            InHeight = size,
            InWidth = size,
            InChannels = InChannels,
            OutChannels = outChannels,
            FilterHeight = 5,
            FilterWidth = 5,
            OutHeight = size,
            OutWidth = size,
            PadTop = 2,
            PadLeft = 2,
        };
        _x = Tensor.Zeros(DType.Float32, new Shape(_shape.InputCount));
        _w = Tensor.Zeros(DType.Float32, new Shape(_shape.FilterCount));
        _y = Tensor.Zeros(DType.Float32, new Shape(_shape.OutputCount));
        _x.Span<float>().Fill(0.5f);
        _w.Span<float>().Fill(0.25f);
    }

    [GlobalCleanup]
    public void End() => _workers.Dispose();

    [Benchmark]
    public void Forward() => Conv2D.Forward(_shape, _x.Data<float>(), _w.Data<float>(), _y.Data<float>(), _workers);

    [Benchmark]
    public void BackpropInput() => Conv2D.BackpropInput(_shape, _w.Data<float>(), _y.Data<float>(), _x.Data<float>(), _workers);

    [Benchmark]
    public void BackpropFilter() => Conv2D.BackpropFilter(_shape, _x.Data<float>(), _y.Data<float>(), _w.Data<float>(), _workers);
}
