using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Random;

namespace Reproductions.Runtime.Ops.Random;

/// <summary>Reads a random stream word by word, or as float64 in [0, 1). Used by one thread.</summary>
internal sealed class WordReader(Philox stream)
{
    private const int WordsPerBlock = 4;
    private const ulong One = 0x3FF0000000000000;
    private const uint HighMantissa = 0xFFFFF;

    private readonly uint[] _block = new uint[WordsPerBlock];
    private Philox _stream = stream;
    private int _next = WordsPerBlock;

    /// <summary>The next word.</summary>
    public uint Next()
    {
        if (_next == WordsPerBlock)
        {
            _stream.Next(out _block[0], out _block[1], out _block[2], out _block[3]);
            _next = 0;
        }

        return _block[_next++];
    }

    /// <summary>The next two words as a number in [0, 1).</summary>
    public double NextDouble()
    {
        var high = Next();
        return Uniform(high, Next());
    }

    /// <summary>Two words as a number in [0, 1).</summary>
    public static double Uniform(uint high, uint low) =>
        BitConverter.UInt64BitsToDouble(One | ((ulong)(high & HighMantissa) << 32) | low) - 1;
}
