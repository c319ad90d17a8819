using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Segments;

/// <summary>The number of boundaries that are not above the value.</summary>
internal sealed class Bucketize : OpType
{
    public override string SignatureText => "Bucketize(input:T) -> (output:int32) | T:type in {int32,int64,float,double}; boundaries:list(float)";

    public override void InferShapes(ShapeContext c) => c.SetSameAs(0, 0);

    public override Kernel? CreateKernel(Node node) =>
        NumberKernel.Supports(node.Type("T")) ? new BucketKernel(node.Type("T"), node.Floats("boundaries")) : null;

    private sealed class BucketKernel(DType type, float[] boundaries) : NumberKernel(type)
    {
        protected override void Run<T>(KernelContext c)
        {
            var x = c.Input(0).Span<T>();
            var y = c.Allocate(0, c.Input(0).Shape).Span<int>();
            for (var i = 0; i < x.Length; i++)
            {
                var value = double.CreateTruncating(x[i]);
                var count = 0;
                while (count < boundaries.Length && !(value < boundaries[count]))
                {
                    count++;
                }

                y[i] = count;
            }
        }
    }
}
