using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Indices into a row-major array, as an index along each dimension.</summary>
internal sealed class UnravelIndex : ComputeOp
{
    public override string SignatureText => "UnravelIndex(indices:Tidx, dims:Tidx) -> (output:Tidx) | Tidx:type=int32 in {int32,int64}";

    public override void InferShapes(ShapeContext c)
    {
        var (indices, dims) = (c.Input(0), c.InputOfRank(1, 1));
        if (indices.HasRank)
        {
            c.WithRankAtMost(indices, 1);
            c.Set(0, indices.Rank == 0 ? dims : new Shape(dims[0], indices[0]));
        }
    }

    protected override void Compute(KernelContext c)
    {
        var (indices, dims) = (Integers.Read(c.Input(0)), Integers.Read(c.Input(1)));
        if (c.Input(0).Shape.Rank > 1)
        {
            throw new InvalidArgumentError($"The indices can only be scalar or vector, got shape {c.Input(0).Shape}");
        }

        if (c.Input(1).Shape.Rank != 1)
        {
            throw new InvalidArgumentError($"The dims can only be a vector, got shape {c.Input(1).Shape}");
        }

        if (dims.Contains(0))
        {
            throw new InvalidArgumentError("Input dims cannot contain a dim of zero, but dims contains zero at index " + Array.IndexOf(dims, 0));
        }

        var (size, strides) = (RuntimeShape.Of(c.Input(1)).ElementCount, Kernels.Movement.Strides.Of(dims));
        var output = new long[dims.Length * indices.Length];
        for (var i = 0; i < indices.Length; i++)
        {
            if (indices[i] < 0 || indices[i] >= size)
            {
                throw new InvalidArgumentError($"index is out of bound as with dims: {indices[i]} is not in [0, {size})");
            }

            for (var d = 0; d < dims.Length; d++)
            {
                output[(d * indices.Length) + i] = indices[i] / strides[d] % dims[d];
            }
        }

        Integers.Write(c.Allocate(0, c.Input(0).Shape.Rank == 0 ? new Shape(dims.Length) : new Shape(dims.Length, indices.Length)), output);
    }
}
