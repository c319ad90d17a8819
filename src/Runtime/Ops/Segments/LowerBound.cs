using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Segments;

/// <summary>The number of elements of each sorted row that are below the value.</summary>
internal sealed class LowerBound : OpType
{
    public override string SignatureText => "LowerBound(sorted_inputs:T, values:T) -> (output:out_type) | T:type; out_type:type=int32 in {int32,int64}";

    public override void InferShapes(ShapeContext c)
    {
        c.InputOfRank(0, 2);
        c.InputOfRank(1, 2);
        c.Set(0, c.Input(1));
    }

    public override Kernel? CreateKernel(Node node) => NumberKernel.Supports(node.Type("T")) ? new SearchKernel(node.Type("T")) : null;

    private sealed class SearchKernel(DType type) : NumberKernel(type)
    {
        protected override void Run<T>(KernelContext c)
        {
            var (sorted, values) = (c.Input(0), c.Input(1));
            var output = c.Allocate(0, values.Shape);
            var width = (int)sorted.Shape[1];
            var columns = (int)values.Shape[1];
            for (var i = 0; i < values.Count; i++)
            {
                var row = sorted.Span<T>().Slice(i / columns * width, width);
                var count = 0;
                while (count < width && row[count] < values.Span<T>()[i])
                {
                    count++;
                }

                if (output.DType == DType.Int32)
                {
                    output.Span<int>()[i] = count;
                }
                else
                {
                    output.Span<long>()[i] = count;
                }
            }
        }
    }
}
