using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Ctc;

/// <summary>An output of float32 or float64 that is read and written as float64; float32 rounds at every write. Starts at 0.</summary>
internal readonly struct CtcScores
{
    private readonly Tensor _tensor;

    /// <summary>Makes the output.</summary>
    public CtcScores(KernelContext c, int output, Shape shape)
    {
        _tensor = c.Allocate(output, shape);
        Elements.Clear(_tensor);
    }

    /// <summary>Element <paramref name="index"/>, row-major.</summary>
    public double this[int index]
    {
        get => _tensor.DType == DType.Float32 ? _tensor.Span<float>()[index] : _tensor.Span<double>()[index];
        set
        {
            if (_tensor.DType == DType.Float32)
            {
                _tensor.Span<float>()[index] = (float)value;
            }
            else
            {
                _tensor.Span<double>()[index] = value;
            }
        }
    }
}
