using Google.Protobuf;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Summaries;

/// <summary>Summaries in one; no tag may come twice.</summary>
internal sealed class MergeSummary : ComputeOp
{
    public override string SignatureText => "MergeSummary(inputs:N*str) -> (summary:str) | N:int >=1";

    public override void InferShapes(ShapeContext c) => c.Set(0, Shape.Scalar);

    protected override void Compute(KernelContext c)
    {
        var merged = new Summary();
        var tags = new HashSet<string>();
        for (var i = 0; i < c.InputCount; i++)
        {
            var input = c.Input(i);
            for (var j = 0; j < input.Count; j++)
            {
                Summary summary;
                try
                {
                    summary = Summary.Parser.ParseFrom(input.StringAt(j));
                }
                catch (InvalidProtocolBufferException e)
                {
                    throw new InvalidArgumentError("Could not parse one of the summary inputs", e);
                }

                foreach (var value in summary.Value)
                {
                    merged.Value.Add(tags.Add(value.Tag)
                        ? value
                        : throw new InvalidArgumentError($"Duplicate tag {value.Tag} found in summary inputs "));
                }
            }
        }

        c.SetOutput(0, Tensor.FromByteStrings(Shape.Scalar, [merged.ToByteArray()]));
    }
}
