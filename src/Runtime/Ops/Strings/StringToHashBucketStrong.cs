using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Hashing;

namespace Reproductions.Runtime.Ops.Strings;

/// <summary>Buckets of strings by SipHash-2-4 under a key of two numbers, which makes collisions hard to find for who does not know it.</summary>
internal sealed class StringToHashBucketStrong : HashBucketOp
{
    public override string SignatureText => "StringToHashBucketStrong(input:string) -> (output:int64) | num_buckets:int>=1; key:list(int)";

    protected override Func<byte[], ulong> Hash(Node node)
    {
        var key = node.Ints("key");
        return key.Length == 2
            ? s => SipHash.Hash24((ulong)key[0], (ulong)key[1], s)
            : throw new InvalidArgumentError($"Key must have 2 elements; the attribute 'key' of node '{node.Name}' has {key.Length}.");
    }
}
