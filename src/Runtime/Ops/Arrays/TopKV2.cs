using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Reductions;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>The largest elements of each row and where they stand; of equal ones the first.</summary>
internal class TopKV2 : ComputeOp
{
    public override string SignatureText => "TopKV2(input:T, k:i32) -> (values:T, indices:i32) | sorted:bool=True; T:type in {float,double,int32,uint8,int16,int8,int64,bfloat16,uint16,half,uint32,uint64}";

    public override void InferShapes(ShapeContext c)
    {
        var input = c.WithRankAtLeast(c.Input(0), 1);
        long? k = c.InputCount > 1 ? c.ConstantScalar(1) : c.Node.Int("k");
        if (c.InputCount > 1)
        {
            c.InputOfRank(1, 0);
        }

        if (!input.HasRank)
        {
            return;
        }

        if (k is { } count && input[-1] != Shape.Unknown && input[-1] < count)
        {
            throw c.Error($"input must have last dimension >= k = {count} but is {input[-1]}");
        }

        var shape = input.WithDim(-1, k ?? Shape.Unknown);
        c.Set(0, shape);
        c.Set(1, shape);
    }

    protected override void Compute(KernelContext c)
    {
        var input = c.Input(0);
        if (c.InputCount > 1 && c.Input(1).Shape.Rank != 0)
        {
            throw new InvalidArgumentError($"k must be scalar, got shape {c.Input(1).Shape}");
        }

        var k = c.InputCount > 1 ? Integers.First(c.Input(1)) : c.Node.Int("k");
        if (k < 0)
        {
            throw new InvalidArgumentError($"Need k >= 0, got {k}");
        }

        if (input.Shape.Rank < 1)
        {
            throw new InvalidArgumentError($"input must be >= 1-D, got shape {input.Shape}");
        }

        if (input.Shape[-1] < k)
        {
            throw new InvalidArgumentError($"input must have at least k columns. Had {input.Shape[-1]}, needed {k}");
        }

        var shape = input.Shape.WithDim(-1, k);
        Numbers.Visit(input.DType, new Picking(input, c.Allocate(0, shape), c.Allocate(1, shape), (int)k, c.Node.Bool("sorted")));
    }

    private readonly struct Picking(Tensor input, Tensor values, Tensor indices, int k, bool sorted) : INumberVisitor
    {
        public void Run<T>()
            where T : unmanaged, INumber<T>
        {
            var width = (int)input.Shape[-1];
            var rows = width == 0 || k == 0 ? 0 : (int)(input.Count / width);
            for (var row = 0; row < rows; row++)
            {
                var line = input.Span<T>().Slice(row * width, width);
                var places = indices.Span<int>().Slice(row * k, k);
                TopSelection.Select<T>(line, sorted, places);
                for (var i = 0; i < k; i++)
                {
                    values.Span<T>()[(row * k) + i] = line[places[i]];
                }
            }
        }
    }
}
