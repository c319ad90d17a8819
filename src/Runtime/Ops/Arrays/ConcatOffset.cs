using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Where each part begins in a concatenation.</summary>
internal sealed class ConcatOffset : ComputeOp
{
    public override string SignatureText => "ConcatOffset(concat_dim:i32, shape:N*i32) -> (offset:N*i32) | N:int >=2";

    public override void InferShapes(ShapeContext c)
    {
        for (var i = 1; i < c.InputCount; i++)
        {
            c.InputOfRank(i, 1);
            c.SetSameAs(i - 1, i);
        }
    }

    protected override void Compute(KernelContext c)
    {
        var first = Integers.Read(c.Input(1));
        var axis = Integers.First(c.Input(0));
        if (axis < -first.Length || axis >= first.Length)
        {
            throw new InvalidArgumentError($"Concat dim is out of range: {axis} vs. {first.Length}");
        }

        var at = (int)(axis < 0 ? axis + first.Length : axis);
        long offset = 0;
        for (var i = 1; i < c.InputCount; i++)
        {
            var dims = Integers.Read(c.Input(i));
            if (dims.Length != first.Length)
            {
                throw new InvalidArgumentError($"input {i - 1} should contain {first.Length} elements, but got {dims.Length}");
            }

            for (var d = 0; d < dims.Length; d++)
            {
                if (d != at && dims[d] != first[d])
                {
                    throw new InvalidArgumentError($"All dimensions except {at} must match. Input {i - 1} has shape [{string.Join(' ', dims)}] and doesn't match input 0 with shape [{string.Join(' ', first)}].");
                }
            }

            var starts = new long[dims.Length];
            starts[at] = offset;
            Integers.Write(c.Allocate(i - 1, c.Input(i).Shape), starts);
            offset += dims[at];
        }
    }
}
