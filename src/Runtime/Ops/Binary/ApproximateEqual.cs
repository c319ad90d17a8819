using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Binary;

/// <summary>Whether |x - y| is at most a tolerance.</summary>
internal sealed class ApproximateEqual : OpType
{
    public override string SignatureText => "ApproximateEqual(x:T, y:T) -> (z:bool) | T:type in {float,double,int32,uint8,int16,int8,complex64,int64,qint8,quint8,qint32,bfloat16,uint16,complex128,half,uint32,uint64}; tolerance:float=1e-05 | is_commutative";

    public override void InferShapes(ShapeContext c) => c.Set(0, c.Merge(c.Input(0), c.Input(1)));

    public override Kernel? CreateKernel(Node node) =>
        NumberKernel.Supports(node.Type("T")) && node.Type("T") != DType.Half ? new NearKernel(node.Type("T"), node.Float("tolerance")) : null;

    private sealed class NearKernel(DType type, float tolerance) : NumberKernel(type)
    {
        protected override void Run<T>(KernelContext c)
        {
            var x = c.Input(0);
            var y = c.Input(1);
            if (!x.Shape.Equals(y.Shape))
            {
                throw new InvalidArgumentError($"x and y must be of the same shape. x shape: {x.Shape}. y shape: {y.Shape}");
            }

            var z = c.Allocate(0, x.Shape).Span<bool>();
            var limit = T.CreateTruncating(tolerance);
            for (var i = 0; i < z.Length; i++)
            {
                var difference = x.Span<T>()[i] - y.Span<T>()[i];
                z[i] = (difference < T.Zero ? T.Zero - difference : difference) <= limit;
            }
        }
    }
}
