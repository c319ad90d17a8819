using Reproductions.Runtime.Kernels;
using Reproductions.Runtime.Kernels.LinearAlgebra;
using Reproductions.Runtime.Tensors;
using Tensor = Reproductions.Runtime.Tensors.Tensor;

namespace Reproductions.Benchmarks;

/// <summary>A square float32 product, the mean of all four transposes.</summary>
internal sealed unsafe class SgemmWork : IWork
{
    private readonly int _size;
    private readonly Workers _workers;
    private readonly Tensor _a;
    private readonly Tensor _b;
    private readonly Tensor _c;

    public SgemmWork(int size, int threads)
    {
        _size = size;
        _workers = new Workers(threads);
        var shape = new Shape(size, size);
        var values = Pattern.Of((long)size * size, 1);
        _a = Tensor.From<float>(shape, values);
        _b = Tensor.Allocate(DType.Float32, shape);
        _c = Tensor.Allocate(DType.Float32, shape);
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                _b.Data<float>()[(i * size) + j] = values[(j * size) + i];
            }
        }
    }

    public string Name => $"sgemm-{_size}";

    public string Unit => "ms";

    public double Figure(double seconds) => seconds / 4 * 1000;

    public double Run()
    {
        var check = 0.0;
        for (var way = 0; way < 4; way++)
        {
            Gemm.Run<float>((way & 1) != 0, (way & 2) != 0, _size, _size, _size, _a.Data<float>(), _b.Data<float>(), _c.Data<float>(), _workers);
            check += _c.Data<float>()[(_size / 2 * _size) + (_size / 3)];
        }

        return check;
    }

    public void Dispose() => _workers.Dispose();
}
