using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.LinearAlgebra;

namespace Reproductions.Runtime.Ops.LinearAlgebra;

/// <summary>The product of two matrices, either of them transposed on request.</summary>
internal sealed class MatMul : OpType
{
    public override string SignatureText => "MatMul(a:T, b:T) -> (product:T) | transpose_a:bool=False; transpose_b:bool=False; T:type in {bfloat16,half,float,double,int32,int64,complex64,complex128}";

    public override bool IsLeftOutUnread => true;

    public override void InferShapes(ShapeContext c)
    {
        var a = c.InputOfRank(0, 2);
        var b = c.InputOfRank(1, 2);
        var transposeA = c.Node.Bool("transpose_a");
        var transposeB = c.Node.Bool("transpose_b");
        c.Merge(a[transposeA ? 0 : 1], b[transposeB ? 1 : 0]);
        c.Set(0, new Shape(a[transposeA ? 1 : 0], b[transposeB ? 0 : 1]));
    }

    public override Kernel? CreateKernel(Node node)
    {
        var a = node.Bool("transpose_a");
        var b = node.Bool("transpose_b");
        return node.Type("T") switch
        {
            DType.Float32 => new DelegateKernel(c => Run<float>(c, a, b)),
            DType.Float64 => new DelegateKernel(c => Run<double>(c, a, b)),
            DType.Half => new DelegateKernel(c => Run<Half>(c, a, b)),
            DType.BFloat16 => new DelegateKernel(c => Run<BFloat16>(c, a, b)),
            DType.Int32 => new DelegateKernel(c => Run<int>(c, a, b)),
            DType.Int64 => new DelegateKernel(c => Run<long>(c, a, b)),
            DType.Complex64 => new DelegateKernel(c => Run<Complex64>(c, a, b)),
            DType.Complex128 => new DelegateKernel(c => Run<Complex>(c, a, b)),
            _ => null,
        };
    }

    private static unsafe void Run<T>(KernelContext c, bool transposeA, bool transposeB)
        where T : unmanaged
    {
        var a = c.Input(0);
        var b = c.Input(1);
        if (a.Shape.Rank != 2)
        {
            throw new InvalidArgumentError($"In[0] is not a matrix. Instead it has shape {a.Shape}");
        }

        if (b.Shape.Rank != 2)
        {
            throw new InvalidArgumentError($"In[1] is not a matrix. Instead it has shape {b.Shape}");
        }

        var depth = a.Shape[transposeA ? 0 : 1];
        if (depth != b.Shape[transposeB ? 1 : 0])
        {
            throw new InvalidArgumentError($"Matrix size-incompatible: In[0]: {a.Shape}, In[1]: {b.Shape}");
        }

        var rows = a.Shape[transposeA ? 1 : 0];
        var columns = b.Shape[transposeB ? 0 : 1];
        var product = c.Allocate(0, new Shape(rows, columns));
        Gemm.Run(transposeA, transposeB, rows, columns, depth, a.Data<T>(), b.Data<T>(), product.Data<T>(), c.Workers);
    }
}
