using System.Numerics;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Cross products of vectors of three elements.</summary>
internal sealed class Cross : ComputeOp
{
    public override string SignatureText => "Cross(a:T, b:T) -> (product:T) | T:type in {float,double,int32,uint8,int16,int8,int64,bfloat16,uint16,half,uint32,uint64}";

    public override void InferShapes(ShapeContext c)
    {
        var shape = c.Merge(c.WithRankAtLeast(c.Input(0), 1), c.WithRankAtLeast(c.Input(1), 1));
        if (shape.HasRank)
        {
            c.WithValue(shape[-1], 3);
        }

        c.Set(0, shape);
    }

    protected override void Compute(KernelContext c)
    {
        var (a, b) = (c.Input(0), c.Input(1));
        if (!a.Shape.Equals(b.Shape) || a.Shape.Rank < 1 || a.Shape[-1] != 3)
        {
            throw new InvalidArgumentError(!a.Shape.Equals(b.Shape)
                ? $"Both inputs must be of same shape: {a.Shape} vs. {b.Shape}"
                : $"Cross-products are only defined for 3-element vectors; got shape {a.Shape}");
        }

        Numbers.Visit(a.DType, new Product(a, b, c.Allocate(0, a.Shape)));
    }

    private readonly struct Product(Tensor a, Tensor b, Tensor output) : INumberVisitor
    {
        public void Run<T>()
            where T : unmanaged, INumber<T>
        {
            var (x, y, z) = (a, b, output);
            for (var i = 0; i < x.Count; i += 3)
            {
                var u = x.Span<T>().Slice(i, 3);
                var v = y.Span<T>().Slice(i, 3);
                var w = z.Span<T>().Slice(i, 3);
                w[0] = (u[1] * v[2]) - (u[2] * v[1]);
                w[1] = (u[2] * v[0]) - (u[0] * v[2]);
                w[2] = (u[0] * v[1]) - (u[1] * v[0]);
            }
        }
    }
}
