using System.Numerics;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Sparse;

/// <summary>The product of a sparse and a dense matrix, each possibly transposed.</summary>
internal sealed class SparseTensorDenseMatMul : ComputeOp
{
    public override string SignatureText => "SparseTensorDenseMatMul(a_indices:Tindices, a_values:T, a_shape:int64, b:T) -> (product:T) | T:type; Tindices:type=int64 in {int32,int64}; adjoint_a:bool=False; adjoint_b:bool=False";

    public override void InferShapes(ShapeContext c)
    {
        c.InputOfRank(0, 2);
        c.InputOfRank(1, 1);
        var a = c.WithRank(c.ConstantAsShape(2), 2);
        var b = c.InputOfRank(3, 2);
        var (flipA, flipB) = (c.Node.Bool("adjoint_a"), c.Node.Bool("adjoint_b"));
        c.Merge(a[flipA ? 0 : 1], b[flipB ? 1 : 0]);
        c.Set(0, new Shape(a[flipA ? 1 : 0], b[flipB ? 0 : 1]));
    }

    protected override void Compute(KernelContext c)
    {
        var (indices, values, shape, b) = (c.Input(0), c.Input(1), c.Input(2).Span<long>().ToArray(), c.Input(3));
        var (flipA, flipB) = (c.Node.Bool("adjoint_a"), c.Node.Bool("adjoint_b"));
        var (rows, inner) = flipA ? (shape[1], shape[0]) : (shape[0], shape[1]);
        if (b.Shape.Rank != 2 || b.Shape[flipB ? 1 : 0] != inner)
        {
            throw new InvalidArgumentError($"Cannot multiply A and B because inner dimension does not match: {inner} vs. {(b.Shape.Rank == 2 ? b.Shape[flipB ? 1 : 0] : -1)}.  Did you forget a transpose?  Dimensions of A: [{shape[0]}, {shape[1]}).  Dimensions of B: {b.Shape}");
        }

        var output = c.Allocate(0, new Shape(rows, b.Shape[flipB ? 0 : 1]));
        Elements.Clear(output);
        Numbers.Visit(values.DType, new Product(indices, values, b, output, flipA, flipB));
    }

    private readonly struct Product(Tensor indices, Tensor values, Tensor b, Tensor output, bool flipA, bool flipB) : INumberVisitor
    {
        public void Run<T>()
            where T : unmanaged, INumber<T>
        {
            var width = (int)output.Shape[1];
            var columns = (int)b.Shape[1];
            for (var i = 0; i < values.Count; i++)
            {
                var (row, k) = (ConstantFolder.Integer(indices, 2 * i), ConstantFolder.Integer(indices, (2 * i) + 1));
                (row, k) = flipA ? (k, row) : (row, k);
                if (row < 0 || row >= output.Shape[0] || k < 0 || k >= b.Shape[flipB ? 1 : 0])
                {
                    throw new InvalidArgumentError($"{(k < 0 || k >= b.Shape[flipB ? 1 : 0] ? "k" : "m")} ({(k < 0 || k >= b.Shape[flipB ? 1 : 0] ? k : row)}) from index[{i}] out of bounds");
                }

                var line = output.Span<T>().Slice((int)row * width, width);
                for (var j = 0; j < width; j++)
                {
                    line[j] += values.Span<T>()[i] * b.Span<T>()[(int)(flipB ? (j * columns) + k : (k * columns) + j)];
                }
            }
        }
    }
}
