using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Strings;

/// <summary>An op that gives each string the number of a bucket, int64 in [0, num_buckets): its hash modulo their number.</summary>
internal abstract class HashBucketOp : ComputeOp
{
    public override void InferShapes(ShapeContext c) => c.SetSameAs(0, 0);

    protected override void Compute(KernelContext c)
    {
        var input = c.Input(0);
        var buckets = (ulong)c.Node.Int("num_buckets");
        var hash = Hash(c.Node);
        var output = c.Allocate(0, input.Shape);
        for (var i = 0; i < input.Count; i++)
        {
            output.Span<long>()[i] = (long)(hash(input.StringAt(i)) % buckets);
        }
    }

    /// <summary>The hash function of <paramref name="node"/>.</summary>
    protected abstract Func<byte[], ulong> Hash(Node node);
}
