using Reproductions.Runtime.Formats.Png;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Images;

/// <summary>The pixels of a PNG, <c>[height, width, channels]</c>.</summary>
internal sealed class DecodePng : ComputeOp
{
    private const long MaxPixels = 1L << 29;

    public override string SignatureText => "DecodePng(contents:string) -> (image:dtype) | channels:int=0; dtype:type=uint8 in {uint8,uint16}";

    public override void InferShapes(ShapeContext c)
    {
        c.InputOfRank(0, 0);
        var channels = c.Node.Int("channels");
        if (channels < 0)
        {
            throw c.Error($"channels must be non-negative, got {channels}");
        }

        c.Set(0, new Shape(Shape.Unknown, Shape.Unknown, channels == 0 ? Shape.Unknown : channels));
    }

    protected override void Compute(KernelContext c) => ImageFormats.Decode(c, Read);

    /// <summary>Decodes a PNG into output 0.</summary>
    public static void Read(KernelContext c, byte[] file)
    {
        var asked = c.Node.Int("channels");
        if (asked is not (0 or 1 or 3 or 4))
        {
            throw new InvalidArgumentError($"channels must be 0, 1, 3, or 4, got {asked}");
        }

        var header = PngHeader.Read(file)
            ?? throw new InvalidArgumentError($"Invalid PNG. Failed to initialize decoder. {What(file)}");
        if ((long)header.Width * header.Height >= MaxPixels)
        {
            throw new InvalidArgumentError($"PNG size too large for int: {header.Width} by {header.Height}");
        }

        var packed = PngReader.Packed(file, header) ?? throw Damaged(file);
        var channels = asked == 0 ? header.Channels : (int)asked;
        var image = c.Allocate(0, new Shape(header.Height, header.Width, channels));
        var isRead = image.DType == DType.UInt16
            ? PngReader.TryRead(packed, header, channels, image.Span<ushort>())
            : PngReader.TryRead(packed, header, channels, image.Span<byte>());
        if (!isRead)
        {
            throw Damaged(file);
        }
    }

    private static InvalidArgumentError Damaged(byte[] file) =>
        new($"Invalid PNG data, size {file.Length}. The file is cut or damaged after its header; write or download it again.");

    private static string What(byte[] file) => file.AsSpan().StartsWith(PngWriter.Signature)
        ? $"The {file.Length} bytes start as a PNG, but are cut or damaged before the pixels."
        : $"The {file.Length} bytes are no PNG; for other formats decode them outside of the graph and feed the pixels.";
}
