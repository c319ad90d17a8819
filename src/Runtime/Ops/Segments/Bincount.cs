using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Segments;

/// <summary>How often each number below size occurs, or the sum of its weights.</summary>
internal sealed class Bincount : OpType
{
    public override string SignatureText => "Bincount(arr:int32, size:int32, weights:T) -> (bins:T) | T:type in {int32,int64,float,double}";

    public override void InferShapes(ShapeContext c)
    {
        c.InputOfRank(1, 0);
        c.Set(0, new Shape(c.Constant(1) is { } size ? ConstantFolder.Integer(size, 0) : Shape.Unknown));
    }

    public override Kernel? CreateKernel(Node node) => NumberKernel.Supports(node.Type("T")) ? new CountKernel(node.Type("T")) : null;

    private sealed class CountKernel(DType type) : NumberKernel(type)
    {
        protected override void Run<T>(KernelContext c)
        {
            var values = c.Input(0).Span<int>();
            var size = c.Input(1).Value<int>();
            if (size < 0)
            {
                throw new InvalidArgumentError($"size ({size}) must be non-negative");
            }

            var weights = c.Input(2).Span<T>();
            var bins = c.Allocate(0, new Shape(size)).Span<T>();
            bins.Clear();
            for (var i = 0; i < values.Length; i++)
            {
                if (values[i] < 0)
                {
                    throw new InvalidArgumentError("Input arr must be non-negative!");
                }

                if (values[i] < size)
                {
                    bins[values[i]] += weights.Length == 0 ? T.One : weights[i];
                }
            }
        }
    }
}
