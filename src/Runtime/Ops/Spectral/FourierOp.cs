using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Fourier;

namespace Reproductions.Runtime.Ops.Spectral;

/// <summary>A Fourier transform of complex numbers over the last axes, computed in complex128.</summary>
internal abstract class FourierOp(int axes, bool isInverse) : ComputeOp
{
    public override void InferShapes(ShapeContext c) => c.Set(0, c.WithRankAtLeast(c.Input(0), axes));

    protected override void Compute(KernelContext c)
    {
        var input = c.Input(0);
        FourierValues.CheckRank(input, axes);
        var values = FourierValues.Read(input);
        FourierAxes.Run(values, input.Shape.Dims, input.Shape.Rank - axes, input.Shape.Rank - 1, isInverse);
        FourierValues.Write(values, c.Allocate(0, input.Shape));
    }
}
