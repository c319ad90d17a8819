using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Choosing;

/// <summary>min(max(t, low), high), the limits scalars or of t's shape; NaN stays.</summary>
internal sealed class ClipByValue : OpType
{
    public override string SignatureText => "ClipByValue(t:T, clip_value_min:T, clip_value_max:T) -> (output:T) | T:type in {float,double,int32,uint8,int16,int8,complex64,int64,qint8,quint8,qint32,bfloat16,uint16,complex128,half,uint32,uint64}";

    public override void InferShapes(ShapeContext c) => c.SetSameAs(0, 0);

    public override Kernel? CreateKernel(Node node) =>
        NumberKernel.Supports(node.Type("T")) ? new ClipKernel(node.Type("T")) : null;

    private sealed class ClipKernel(DType type) : NumberKernel(type)
    {
        protected override void Run<T>(KernelContext c)
        {
            var (x, low, high) = (c.Input(0), c.Input(1), c.Input(2));
            Check(x, low, "clip_value_min");
            Check(x, high, "clip_value_max");
            var y = c.Allocate(0, x.Shape).Span<T>();
            var values = x.Span<T>();
            var least = low.Span<T>();
            var most = high.Span<T>();
            for (var i = 0; i < y.Length; i++)
            {
                var value = values[i];
                var top = most[most.Length == 1 ? 0 : i];
                var bottom = least[least.Length == 1 ? 0 : i];
                value = value > top ? top : value;
                y[i] = value < bottom ? bottom : value;
            }
        }

        private static void Check(Tensor x, Tensor limit, string name)
        {
            if (limit.Count != 1 && !limit.Shape.Equals(x.Shape))
            {
                throw new InvalidArgumentError($"{name} tensor must be a scalar or have the same shape as the tensor to clip: {limit.Shape} vs. {x.Shape}");
            }
        }
    }
}
