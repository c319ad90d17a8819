using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels;
using Reproductions.Runtime.Kernels.LinearAlgebra;

namespace Reproductions.Runtime.Ops.LinearAlgebra;

/// <summary>The product of two matrices, float or bfloat16, of which many elements are 0; computed as a dense one.</summary>
internal sealed class SparseMatMul : OpType
{
    public override string SignatureText => "SparseMatMul(a:Ta, b:Tb) -> (product:float) | transpose_a:bool=False; transpose_b:bool=False; a_is_sparse:bool=False; b_is_sparse:bool=False; Ta:type=float in {float,bfloat16}; Tb:type=float in {float,bfloat16}";

    public override void InferShapes(ShapeContext c)
    {
        var a = c.InputOfRank(0, 2);
        var b = c.InputOfRank(1, 2);
        var transposeA = c.Node.Bool("transpose_a");
        var transposeB = c.Node.Bool("transpose_b");
        c.Merge(a[transposeA ? 0 : 1], b[transposeB ? 1 : 0]);
        c.Set(0, new Shape(a[transposeA ? 1 : 0], b[transposeB ? 0 : 1]));
    }

    public override unsafe Kernel CreateKernel(Node node)
    {
        var transposeA = node.Bool("transpose_a");
        var transposeB = node.Bool("transpose_b");
        return new DelegateKernel(c =>
        {
            var a = Wide(c, c.Input(0));
            var b = Wide(c, c.Input(1));
            if (a.Shape.Rank != 2 || b.Shape.Rank != 2)
            {
                throw new InvalidArgumentError(a.Shape.Rank != 2 ? "a is not a matrix" : "b is not a matrix");
            }

            var depth = a.Shape[transposeA ? 0 : 1];
            if (depth != b.Shape[transposeB ? 1 : 0])
            {
                throw new InvalidArgumentError($"Matrix size incompatible: a: {a.Shape}, b: {b.Shape}");
            }

            var product = c.Allocate(0, new Shape(a.Shape[transposeA ? 1 : 0], b.Shape[transposeB ? 0 : 1]));
            Gemm.Run(transposeA, transposeB, product.Shape[0], product.Shape[1], depth, a.Data<float>(), b.Data<float>(), product.Data<float>(), c.Workers);
        });
    }

    private static unsafe Tensor Wide(KernelContext c, Tensor value)
    {
        if (value.DType == DType.Float32)
        {
            return value;
        }

        var wide = c.Scratch(DType.Float32, value.Shape);
        Widening.ToFloat(value.Data<BFloat16>(), wide.Data<float>(), value.Count);
        return wide;
    }
}
