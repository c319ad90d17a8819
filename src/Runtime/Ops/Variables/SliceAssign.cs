using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Movement;
using Reproductions.Runtime.Ops.Arrays;

namespace Reproductions.Runtime.Ops.Variables;

/// <summary>Sets a strided slice of a variable, reference or handle.</summary>
internal abstract class SliceAssign : ComputeOp
{
    public override void InferShapes(ShapeContext c)
    {
        if (c.OutputCount > 0)
        {
            c.SetSameAs(0, 0);
        }
    }

    protected override void Compute(KernelContext c)
    {
        var variable = Holders.Initialized(c, 0);
        var value = c.Input(4);
        Holders.Write(c, variable, locking: true, target =>
        {
            var spec = StridedSlicing.Resolve(c, target.Shape, 1);
            if (!spec.Final.Equals(value.Shape) && value.Shape.Rank != 0)
            {
                throw new InvalidArgumentError($"Assign requires shapes of both tensors to match. lhs shape= {spec.Final} rhs shape= {value.Shape}");
            }

            var source = value;
            if (value.Shape.Rank == 0)
            {
                source = Tensor.Allocate(value.DType, spec.Final);
                Elements.Fill(source, value);
            }

            var (strides, offset) = StridedSlicing.Steps(spec, target.Shape);
            Elements.Move(source, target, new StridedPlace(spec.Processing.ToArray(), strides, offset));
        });
        Holders.PassOn(c);
    }
}
