using System.Reflection;
using Reproductions.Runtime.Tensors;
using Tensorflow;

namespace Reproductions.Tests.Runtime.Ops;

/// <summary>JPEG files, held to what libjpeg-turbo decodes of them (testdata/jpeg).</summary>
public sealed class JpegTests
{
    private static readonly string s_folder = Path.Combine(
        typeof(JpegTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "RepositoryRoot").Value!, "testdata", "jpeg");

    public static TheoryData<string> Recorded =>
        [.. Directory.GetFiles(s_folder, "*.*.*").Select(f => Path.GetFileName(f)!).Where(f => f.Contains('x', StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>At a ratio, libjpeg's own roundings differ from those of the mean by one in a sample: by up to 1 + 1.772 in a color.</summary>
    [Theory]
    [MemberData(nameof(Recorded))]
    public void A_file_is_decoded_as_libjpeg_does(string recorded)
    {
        var parts = recorded.Split('.');
        var ratio = parts[1] switch { "half" => 2, "quarter" => 4, "eighth" => 8, _ => 1 };

        var image = OneOp.Run(
            "DecodeJpeg",
            [
                ("ratio", new AttrValue { I = ratio }),
                ("fancy_upscaling", new AttrValue { B = parts[1] != "plain" }),
                ("channels", new AttrValue { I = parts[1] switch { "togray" => 1, "torgb" => 3, _ => 0 } }),
            ],
            File(parts[0]))[0];

        var expected = System.IO.File.ReadAllBytes(Path.Combine(s_folder, recorded));
        image.Shape.Should().Be(new Shape([.. parts[2].Split('x').Select(long.Parse)]));
        image.Span<byte>().ToArray().Should().Equal(expected, (a, e) => Math.Abs(a - e) <= (ratio == 1 ? 0 : 3));
    }

    [Fact]
    public void A_window_is_a_part_of_the_whole()
    {
        var whole = OneOp.Run("DecodeJpeg", [], File("rgb420"))[0];

        var part = OneOp.Run("DecodeAndCropJpeg", [], File("rgb420"), Tensor.Vector(3, 5, 7, 11))[0];

        part.Shape.Should().Be(new Shape(7, 11, 3));
        part.Span<byte>()[..33].ToArray().Should().Equal(whole.Span<byte>().Slice(((3 * 37) + 5) * 3, 33).ToArray());
        part.Span<byte>()[^33..].ToArray().Should().Equal(whole.Span<byte>().Slice(((9 * 37) + 5) * 3, 33).ToArray());
    }

    [Fact]
    public void The_shape_is_read_from_the_header() =>
        OneOp.Run("ExtractJpegShape", [], File("gray"))[0].Span<int>().ToArray().Should().Equal(29, 37, 1);

    // The codes of every quality step are lossy by about that step; at 100 all steps are 1.
    [Theory]
    [InlineData(1, "", false)]
    [InlineData(3, "rgb", false)]
    [InlineData(3, "", true)]
    public void An_encoded_image_comes_back(int channels, string format, bool progressive)
    {
        var pixels = Tensor.From<byte>(new Shape(20, 30, channels), [.. Enumerable.Range(0, 600 * channels).Select(i => (byte)(128 + (100 * Math.Sin(i / channels % 30 * 0.2) * Math.Cos(i / channels / 30 * 0.15))))]);

        var file = OneOp.Run(
            "EncodeJpeg",
            [
                ("format", OneOp.Text(format)), ("quality", new AttrValue { I = 100 }), ("progressive", new AttrValue { B = progressive }),
                ("chroma_downsampling", new AttrValue { B = false }), ("x_density", new AttrValue { I = 72 }), ("y_density", new AttrValue { I = 96 }),
            ],
            pixels)[0];

        var back = OneOp.Run("DecodeJpeg", [], file)[0];
        back.Span<byte>().ToArray().Should().Equal(pixels.Span<byte>().ToArray(), (a, e) => Math.Abs(a - e) <= 2);

        // JFIF: the unit (1 is an inch) and both densities stand at 13 to 17.
        file.StringAt(0)[13..18].Should().Equal(1, 0, 72, 0, 96);
    }

    // libjpeg-turbo made testdata/jpeg/gray.jpg of this formula at quality 95; LibJpeg.NET's cosine transform rounds otherwise.
    [Fact]
    public void A_gray_image_is_encoded_as_well_as_by_libjpeg()
    {
        var pixels = Tensor.Allocate(DType.UInt8, new Shape(29, 37, 1));
        for (var i = 0; i < pixels.Count; i++)
        {
            var (x, y) = (i % 37, i / 37);
            pixels.Span<byte>()[i] = (byte)Math.Clamp(128 + (70 * Math.Sin(0.35 * x)) + (50 * Math.Cos(0.27 * y)) + ((((x / 5) + (y / 7)) % 3 - 1) * 20), 0, 255);
        }

        var file = OneOp.Run("EncodeJpeg", [], pixels)[0];

        double Error(Tensor encoded) => OneOp.Run("DecodeJpeg", [], encoded)[0].Span<byte>().ToArray().Zip(pixels.Span<byte>().ToArray(), (a, e) => (double)Math.Abs(a - e)).Average();
        Error(file).Should().BeApproximately(Error(File("gray")), 0.05);
        file.StringAt(0).Length.Should().BeCloseTo(File("gray").StringAt(0).Length, 20);
    }

    [Theory]
    [InlineData("cut", 700)]
    [InlineData("header alone", 30)]
    public void A_damaged_file_is_refused(string what, int length)
    {
        var run = () => OneOp.Run("DecodeJpeg", [], Tensor.FromByteStrings(Shape.Scalar, [File("rgb420").StringAt(0)[..length]]));

        run.Should().Throw<InvalidArgumentError>(what).Which.Message.Should().StartWith($"Invalid JPEG data or crop window, data size {length}");
    }

    [Fact]
    public void A_cut_file_is_read_as_far_as_it_goes_on_request()
    {
        var whole = OneOp.Run("DecodeJpeg", [], File("rgb420"))[0];

        var image = OneOp.Run("DecodeJpeg", [("try_recover_truncated", new AttrValue { B = true })], Tensor.FromByteStrings(Shape.Scalar, [File("rgb420").StringAt(0)[..800]]))[0];

        image.Shape.Should().Be(whole.Shape);
        image.Span<byte>()[..21].ToArray().Should().Equal(whole.Span<byte>()[..21].ToArray());
    }

    [Fact]
    public void What_is_no_image_is_named_by_its_first_bytes()
    {
        var run = () => OneOp.Run("DecodeJpeg", [], Tensor.Scalar("hello\n"));

        run.Should().Throw<InvalidArgumentError>().Which.Message.Should().StartWith("Expected image (JPEG, PNG, or GIF), got unknown format starting with 'hello\\012'");
    }

    [Fact]
    public void The_op_of_one_format_reads_another()
    {
        var png = OneOp.Run("EncodePng", [], Tensor.From<byte>(new Shape(1, 2, 1), 3, 200))[0];

        OneOp.Run("DecodeJpeg", [], png)[0].Span<byte>().ToArray().Should().Equal(3, 200);
        OneOp.Run("DecodePng", [], File("gray"))[0].Shape.Should().Be(new Shape(29, 37, 1));
    }

    private static Tensor File(string name) => Tensor.FromByteStrings(Shape.Scalar, [System.IO.File.ReadAllBytes(Path.Combine(s_folder, name + ".jpg"))]);
}
