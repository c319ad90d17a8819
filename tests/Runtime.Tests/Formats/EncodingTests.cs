using System.Security.Cryptography;
using System.Text;
using Reproductions.Runtime.Formats;
using Reproductions.Runtime.Formats.TensorBundle;

namespace Reproductions.Tests.Runtime.Formats;

/// <summary>The small rules that all files share.</summary>
public sealed class EncodingTests
{
    [Fact]
    public void The_archive_is_the_one_that_was_recorded()
    {
        var manifest = File.ReadAllText(Path.Combine(Path.GetDirectoryName(Corpus.Archive)!, "MANIFEST.sha256"));

        manifest.Should().Be($"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Corpus.Archive)))}  formats.tar.gz\n");
    }

    [Fact]
    public void The_checksum_of_the_nine_digits_is_the_published_one()
    {
        var crc = Crc32C.Compute("123456789"u8);

        crc.Should().Be(0xE3069283);
        Crc32C.Mask(crc).Should().Be(0xC78AB0E5);
        Crc32C.Unmask(0xC78AB0E5).Should().Be(crc);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(24575)]
    [InlineData(24576)]
    [InlineData(100_003)]
    public void The_checksum_of_a_run_is_that_of_its_bytes_one_by_one(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        var slow = bytes.Aggregate(0u, (crc, b) => Crc32C.Append(crc, [b]));

        Crc32C.Compute(bytes).Should().Be(slow);
        Crc32C.Combine(Crc32C.Compute(bytes.AsSpan(0, length / 3)), Crc32C.Compute(bytes.AsSpan(length / 3)), length - (length / 3)).Should().Be(slow);
    }

    [Theory]
    [InlineData("10 4 0,5:-", "00656d62000101028085807f")]
    [InlineData("10 4 4,3:0,4", "00656d6200010102848380" + "84")]
    [InlineData("1000 64,200", "00656d6200010101c040c0c8")]
    public void A_slice_has_the_key_that_TensorFlow_gives_it(string spec, string key)
    {
        Convert.ToHexStringLower(BundleNames.SliceKey("emb", ShapeAndSlice.Parse(spec)!.Slice)).Should().Be(key);
    }

    [Theory]
    [InlineData("10")]
    [InlineData("10 x 0,5")]
    [InlineData("10 4 0,5")]
    [InlineData("10 8,5")]
    [InlineData("10 0,0")]
    [InlineData("10 5")]
    public void A_wrong_slice_is_refused(string spec)
    {
        var parse = () => ShapeAndSlice.Parse(spec);

        parse.Should().Throw<Tensorflow.Exceptions.NotOkStatusException>();
    }

    [Theory]
    [InlineData("ff")]
    [InlineData("61ff62")]
    [InlineData("eda080")]
    [InlineData("cf80")]
    [InlineData("")]
    public void Any_key_has_a_text_that_finds_it_again(string hex)
    {
        KeyText.Encode(KeyText.Decode(Convert.FromHexString(hex))).Should().Equal(Convert.FromHexString(hex));
    }

    [Theory]
    [InlineData("m*", "model", true)]
    [InlineData("m?", "m", false)]
    [InlineData("[a-c]x", "bx", true)]
    [InlineData("[!a-c]x", "bx", false)]
    [InlineData("a\\*", "a*", true)]
    [InlineData("a*b*c", "aXbYbZc", true)]
    public void A_pattern_matches_as_TensorFlows_does(string pattern, string name, bool matches)
    {
        Glob.IsMatch(pattern, name).Should().Be(matches);
    }
}
