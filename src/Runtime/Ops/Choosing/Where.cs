using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Elementwise;

namespace Reproductions.Runtime.Ops.Choosing;

/// <summary>The indices of the elements that are not zero, in row-major order.</summary>
internal sealed class Where : OpType
{
    public override string SignatureText => "Where(input:T) -> (index:i64) | T:type=bool in {float,double,int32,uint8,int16,int8,complex64,int64,qint8,quint8,qint32,bfloat16,uint16,complex128,half,uint32,uint64,bool}";

    public override void InferShapes(ShapeContext c) => c.Set(0, new Shape(Shape.Unknown, c.Input(0).Rank));

    public override Kernel? CreateKernel(Node node) => node.Type("T") switch
    {
        DType.Bool => new DelegateKernel(static c => Run<byte>(c)),
        DType.Complex64 => new DelegateKernel(static c => Run<Complex64>(c)),
        DType.Complex128 => new DelegateKernel(static c => Run<System.Numerics.Complex>(c)),
        DType.Float32 => new DelegateKernel(static c => Run<float>(c)),
        DType.Float64 => new DelegateKernel(static c => Run<double>(c)),
        DType.Half => new DelegateKernel(static c => Run<Half>(c)),
        DType.Int8 or DType.UInt8 => new DelegateKernel(static c => Run<byte>(c)),
        DType.Int16 or DType.UInt16 => new DelegateKernel(static c => Run<short>(c)),
        DType.Int32 or DType.UInt32 => new DelegateKernel(static c => Run<int>(c)),
        DType.Int64 or DType.UInt64 => new DelegateKernel(static c => Run<long>(c)),
        _ => null,
    };

    private static void Run<T>(KernelContext c)
        where T : unmanaged, IEquatable<T>
    {
        var input = c.Input(0);
        var rank = input.Shape.Rank;
        if (rank == 0)
        {
            throw new InvalidArgumentError("WhereOp : Unhandled input dimensions: 0");
        }

        var values = input.Span<T>();
        var found = new List<long>();
        for (var i = 0; i < values.Length; i++)
        {
            if (!Subnormals.Flush(values[i]).Equals(default))
            {
                found.Add(i);
            }
        }

        var output = c.Allocate(0, new Shape(found.Count, rank)).Span<long>();
        for (var row = 0; row < found.Count; row++)
        {
            var rest = found[row];
            for (var axis = rank - 1; axis >= 0; axis--)
            {
                (rest, output[(row * rank) + axis]) = Math.DivRem(rest, input.Shape[axis]);
            }
        }
    }
}
