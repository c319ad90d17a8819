using System.Numerics;

namespace Reproductions.Runtime.Kernels.Random;

/// <summary>Integers in [low, high): low + word mod (high - low), unsigned; 8-byte integers take two words, the low one first.</summary>
internal readonly unsafe struct IntegerDraw<T>(T low, T high) : IGroupDraw<T>
    where T : unmanaged, IBinaryInteger<T>
{
    private readonly ulong _low = ulong.CreateTruncating(low);
    private readonly ulong _range = sizeof(T) == 8
        ? unchecked(ulong.CreateTruncating(high) - ulong.CreateTruncating(low))
        : unchecked(uint.CreateTruncating(high) - uint.CreateTruncating(low));

    public void Draw(in Philox stream, long group, T* output)
    {
        stream.At((ulong)group).Next(out var w0, out var w1, out var w2, out var w3);
        if (sizeof(T) == 8)
        {
            output[0] = T.CreateTruncating(unchecked(_low + ((w0 | ((ulong)w1 << 32)) % _range)));
            output[1] = T.CreateTruncating(unchecked(_low + ((w2 | ((ulong)w3 << 32)) % _range)));
            return;
        }

        output[0] = T.CreateTruncating(unchecked(_low + (w0 % _range)));
        output[1] = T.CreateTruncating(unchecked(_low + (w1 % _range)));
        output[2] = T.CreateTruncating(unchecked(_low + (w2 % _range)));
        output[3] = T.CreateTruncating(unchecked(_low + (w3 % _range)));
    }
}
