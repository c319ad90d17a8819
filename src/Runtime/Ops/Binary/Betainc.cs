using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Functions;

namespace Reproductions.Runtime.Ops.Binary;

/// <summary>The share of the beta function of a and b below x. Each input is a scalar or has the shape of the others.</summary>
internal sealed class Betainc : ComputeOp
{
    private static readonly string[] s_names = ["a", "b", "x"];

    public override string SignatureText => "Betainc(a:T, b:T, x:T) -> (z:T) | T:type in {float,double}";

    public override void InferShapes(ShapeContext c)
    {
        var shape = Shape.Scalar;
        for (var i = 0; i < s_names.Length; i++)
        {
            // A shape that is not known may be a scalar's.
            if (!c.Input(i).HasRank)
            {
                c.Set(0, Shape.UnknownRank);
                return;
            }

            shape = c.Input(i).Rank == 0 ? shape : shape.Rank == 0 ? c.Input(i) : c.Merge(shape, c.Input(i));
        }

        c.Set(0, shape);
    }

    protected override void Compute(KernelContext c)
    {
        var shaped = Enumerable.Range(0, s_names.Length).FirstOrDefault(i => c.Input(i).Shape.Rank > 0);
        for (var i = shaped + 1; i < s_names.Length; i++)
        {
            if (c.Input(i).Shape.Rank > 0 && !c.Input(i).Shape.Equals(c.Input(shaped).Shape))
            {
                throw new InvalidArgumentError($"Shapes of {s_names[shaped]} and {s_names[i]} are inconsistent: {c.Input(shaped).Shape} vs. {c.Input(i).Shape}");
            }
        }

        var output = c.Allocate(0, c.Input(shaped).Shape);
        for (var i = 0; i < output.Count; i++)
        {
            var value = GammaFunctions.Betainc(At(c.Input(0), i), At(c.Input(1), i), At(c.Input(2), i));
            if (output.DType == DType.Float32)
            {
                output.Span<float>()[i] = (float)value;
            }
            else
            {
                output.Span<double>()[i] = value;
            }
        }
    }

    private static double At(Tensor tensor, int index)
    {
        var i = tensor.Shape.Rank == 0 ? 0 : index;
        return tensor.DType == DType.Float32 ? tensor.Span<float>()[i] : tensor.Span<double>()[i];
    }
}
