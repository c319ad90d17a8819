using System.Numerics;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>The element of each row that would stand at place n were the row sorted.</summary>
internal sealed class NthElement : ComputeOp
{
    public override string SignatureText => "NthElement(input:T, n:int32) -> (values:T) | reverse:bool=False; T:type in {float,double,int32,uint8,int16,int8,int64,bfloat16,uint16,half,uint32,uint64}";

    public override void InferShapes(ShapeContext c)
    {
        var input = c.WithRankAtLeast(c.Input(0), 1);
        c.InputOfRank(1, 0);
        c.Set(0, input.HasRank ? input.Slice(0, input.Rank - 1) : Shape.UnknownRank);
    }

    protected override void Compute(KernelContext c)
    {
        var input = c.Input(0);
        var n = Integers.First(c.Input(1));
        if (n < 0)
        {
            throw new InvalidArgumentError($"Need n >= 0, got {n}");
        }

        if (input.Shape.Rank < 1 || input.Shape[-1] <= n)
        {
            throw new InvalidArgumentError(input.Shape.Rank < 1 ? $"Input must be >= 1-D, got shape {input.Shape}" : $"Input must have at least n+1 columns");
        }

        var output = c.Allocate(0, input.Shape.Slice(0, input.Shape.Rank - 1));
        Numbers.Visit(input.DType, new Picking(input, output, (int)(c.Node.Bool("reverse") ? input.Shape[-1] - 1 - n : n)));
    }

    private readonly struct Picking(Tensor input, Tensor output, int n) : INumberVisitor
    {
        public void Run<T>()
            where T : unmanaged, INumber<T>
        {
            var width = (int)input.Shape[-1];
            for (var row = 0; row < output.Count; row++)
            {
                var line = input.Span<T>().Slice(row * width, width).ToArray();
                Array.Sort(line);
                output.Span<T>()[row] = line[n];
            }
        }
    }
}
