using Google.Protobuf;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Summaries;

/// <summary>Tags with numbers, as a Summary proto.</summary>
internal sealed class ScalarSummary : ComputeOp
{
    public override string SignatureText => "ScalarSummary(tags:str, values:T) -> (summary:str) | T:type in {float,double,int32,uint8,int16,int8,int64,bfloat16,uint16,half,uint32,uint64}";

    public override void InferShapes(ShapeContext c) => c.Set(0, Shape.Scalar);

    protected override void Compute(KernelContext c)
    {
        var (tags, values) = (c.Input(0), c.Input(1));
        if (!tags.Shape.Equals(values.Shape) && !(tags.Count == 1 && values.Count == 1))
        {
            var tag = tags.Count > 0 ? $" (tag '{tags.TextAt(0)}')" : "";
            throw new InvalidArgumentError($"tags and values are not the same shape: {tags.Shape} != {values.Shape}{tag}");
        }

        var summary = new Summary();
        for (var i = 0; i < tags.Count; i++)
        {
            summary.Value.Add(new Summary.Types.Value { Tag = tags.TextAt(i), SimpleValue = (float)Numeric.Real(values, i) });
        }

        c.SetOutput(0, Tensor.FromByteStrings(Shape.Scalar, [summary.ToByteArray()]));
    }
}
