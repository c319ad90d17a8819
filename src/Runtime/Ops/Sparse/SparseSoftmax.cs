using System.Numerics;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Sparse;

/// <summary>The softmax of the elements that each row (the last dimension) of a sparse tensor gives; the others take no part.</summary>
internal sealed class SparseSoftmax : ComputeOp
{
    public override string SignatureText => "SparseSoftmax(sp_indices:int64, sp_values:T, sp_shape:int64) -> (output:T) | T:type in {half,float,double}";

    public override void InferShapes(ShapeContext c)
    {
        c.InputOfRank(0, 2);
        c.InputOfRank(2, 1);
        c.Set(0, c.InputOfRank(1, 1));
    }

    protected override void Compute(KernelContext c)
    {
        var input = new SparseInput(c.Input(0), c.Input(1), c.Input(2));
        if (input.Rank < 2)
        {
            throw new InvalidArgumentError($"Input should have rank >= 2, but received shape: [{string.Join(',', input.Dims)}]");
        }

        Numbers.Visit(input.Values.DType, new Rows(input, c.Allocate(0, input.Values.Shape)));
    }

    private readonly struct Rows(SparseInput input, Tensor output) : INumberVisitor
    {
        public void Run<T>()
            where T : unmanaged, INumber<T>
        {
            foreach (var row in input.Groups([.. Enumerable.Range(0, input.Rank)], input.Rank - 1))
            {
                double[] values = [.. row.Select(Value)];
                var largest = values.Max();
                var sum = values.Sum(v => Math.Exp(v - largest));
                for (var k = 0; k < row.Length; k++)
                {
                    output.Span<T>()[row[k]] = T.CreateTruncating(Math.Exp(values[k] - largest) / sum);
                }
            }
        }

        private double Value(int i) => input.Values.DType switch
        {
            DType.Float32 => input.Values.Span<float>()[i],
            DType.Half => (double)input.Values.Span<Half>()[i],
            _ => input.Values.Span<double>()[i],
        };
    }
}
