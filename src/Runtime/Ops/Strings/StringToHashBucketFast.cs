using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Hashing;

namespace Reproductions.Runtime.Ops.Strings;

/// <summary>Buckets of strings by FarmHash's Fingerprint64.</summary>
internal sealed class StringToHashBucketFast : HashBucketOp
{
    public override string SignatureText => "StringToHashBucketFast(input:string) -> (output:int64) | num_buckets:int>=1";

    protected override Func<byte[], ulong> Hash(Node node) => s => FarmHash.Fingerprint64(s);
}
