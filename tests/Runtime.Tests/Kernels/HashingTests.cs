using System.Text;
using Reproductions.Runtime.Kernels.Hashing;

namespace Reproductions.Tests.Runtime.Kernels;

/// <summary>Hash functions give the values that others published for them.</summary>
public sealed class HashingTests
{
    // The key 00 01 .. 0f and messages 00 01 ..: the paper's appendix A (15 bytes) and the authors' vectors.h.
    [Theory]
    [InlineData(0, 0x726FDB47DD0E0E31)]
    [InlineData(8, 0x93F5F5799A932462)]
    [InlineData(15, 0xA129CA6149BE45E5)]
    public void SipHash_gives_its_authors_vectors(int length, ulong expected)
    {
        var message = Enumerable.Range(0, length).Select(i => (byte)i).ToArray();

        SipHash.Hash24(0x0706050403020100, 0x0F0E0D0C0B0A0908, message).Should().Be(expected);
    }

    // Guava's FarmHashFingerprint64Test, made with the C++ original; "a" and "hello" as CityHash64, equal to it up to 16 bytes.
    [Theory]
    [InlineData("", 1, unchecked((long)0x9AE16A3B2F90404F))]
    [InlineData("a", 1, unchecked((long)0xB3454265B6DF75E3))]
    [InlineData("test", 1, 8581389452482819506)]
    [InlineData("hello", 1, unchecked((long)0xB48BE5A931380CE8))]
    [InlineData("test", 8, -4196240717365766262)]
    [InlineData("test", 64, 3500507768004279527)]
    public void FarmHash_gives_published_fingerprints(string text, int times, long expected)
    {
        var bytes = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(text, times)));

        ((long)FarmHash.Fingerprint64(bytes)).Should().Be(expected);
    }
}
