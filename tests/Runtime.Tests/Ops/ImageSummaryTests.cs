using System.Buffers.Binary;
using System.IO.Compression;
using Reproductions.Runtime.Execution;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Tensors;
using Tensorflow;
using Tensorflow.Exceptions;

namespace Reproductions.Tests.Runtime.Ops;

/// <summary>Images in summaries: tags, sizes and pixels as TensorFlow makes them of bytes and of numbers.</summary>
public sealed class ImageSummaryTests
{
    [Fact]
    public void Bytes_stay_as_they_are_and_images_are_numbered()
    {
        var summary = Run(Tensor.From(new Shape(2, 1, 2, 1), (byte)0, (byte)255, (byte)7, (byte)8));

        summary.Value.Select(v => v.Tag).Should().Equal("im/image/0", "im/image/1");
        summary.Value.Select(v => (v.Image.Height, v.Image.Width, v.Image.Colorspace)).Should().AllBeEquivalentTo((1, 2, 1));
        summary.Value.Select(v => Pixels(v.Image)).Should().BeEquivalentTo(new byte[][] { [0, 255], [7, 8] }, o => o.WithStrictOrdering());
    }

    [Fact]
    public void One_image_has_no_number_and_the_others_are_left_out()
    {
        var summary = Run(Tensor.From(new Shape(2, 1, 1, 1), (byte)1, (byte)2), most: 1);

        summary.Value.Should().ContainSingle().Which.Tag.Should().Be("im/image");
    }

    [Theory]
    [InlineData("positive: 255 over the largest", new[] { 0f, 1f, 2f }, new byte[] { 0, 127, 255 })]
    [InlineData("signed: 127 over the largest absolute one, around 128", new[] { -2f, 0f, 1f }, new byte[] { 1, 128, 191 })]
    [InlineData("almost nothing is black", new[] { 0f, 1e-8f, 0f }, new byte[] { 0, 0, 0 })]
    public void Numbers_are_scaled(string label, float[] values, byte[] expected)
    {
        var summary = Run(Tensor.From(new Shape(1, 1, 3, 1), values));

        Pixels(summary.Value[0].Image).Should().Equal(expected, label);
    }

    [Fact]
    public void A_pixel_that_is_no_number_gets_the_bad_color_and_does_not_count()
    {
        var summary = Run(Tensor.From(new Shape(1, 1, 2, 3), float.NaN, 1f, 9f, 1f, 0f, 0f));

        // The op's default color is red.
        Pixels(summary.Value[0].Image).Should().Equal(255, 0, 0, 255, 0, 0);
    }

    [Fact]
    public void Other_shapes_are_refused()
    {
        var run = () => Run(Tensor.From(new Shape(1, 1, 1, 2), 1f, 2f));

        run.Should().Throw<InvalidArgumentError>().WithMessage("Tensor must be 4-D with last dim 1, 3, or 4, not [1,1,1,2]*");
    }

    private static Summary Run(Tensor images, long most = 3)
    {
        var graph = new Graph();
        var spec = new NodeSpec("ImageSummary", "summary") { Inputs = { Constant(graph, "tag", Tensor.Scalar("im")), Constant(graph, "images", images) } };
        spec.Attributes.Set("max_images", new AttrValue { I = most });
        var node = graph.Add(spec);
        using var session = new Session(graph);
        return Summary.Parser.ParseFrom(session.Run([], [node.Output()], [])[0].StringAt(0));
    }

    private static Endpoint Constant(Graph graph, string name, Tensor value)
    {
        var spec = new NodeSpec("Const", name);
        spec.Attributes.Set("dtype", new AttrValue { Type = (DataType)value.DType });
        spec.Attributes.Set("value", new AttrValue { Tensor = TensorProtos.Write(value) });
        return graph.Add(spec).Output();
    }

    /// <summary>The pixels of a PNG with one IDAT and rows without filter.</summary>
    private static byte[] Pixels(Summary.Types.Image image)
    {
        var file = image.EncodedImageString.Span;
        file[..8].ToArray().Should().Equal(0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A);
        BinaryPrimitives.ReadInt32BigEndian(file[16..]).Should().Be(image.Width);
        BinaryPrimitives.ReadInt32BigEndian(file[20..]).Should().Be(image.Height);
        const int Data = 8 + 25;
        var length = BinaryPrimitives.ReadInt32BigEndian(file[Data..]);
        using var zlib = new ZLibStream(new MemoryStream(file.Slice(Data + 8, length).ToArray()), CompressionMode.Decompress);
        using var rows = new MemoryStream();
        zlib.CopyTo(rows);
        var stride = (image.Width * image.Colorspace) + 1;
        return [.. rows.ToArray().Where((_, i) => i % stride > 0)];
    }
}
