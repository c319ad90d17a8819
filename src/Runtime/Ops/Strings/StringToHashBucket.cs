using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Hashing;

namespace Reproductions.Runtime.Ops.Strings;

/// <summary>Buckets of strings by TensorFlow's own Hash64, which its documentation calls liable to change; kept for old graphs.</summary>
internal sealed class StringToHashBucket : HashBucketOp
{
    public override string SignatureText => "StringToHashBucket(string_tensor:string) -> (output:int64) | num_buckets:int>=1";

    protected override Func<byte[], ulong> Hash(Node node) => s => MurmurHash.Hash64(s);
}
