using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Images;

/// <summary>The pixels of a JPEG, PNG, GIF or BMP; of several frames with a dimension for them unless <c>expand_animations</c> is off.</summary>
internal sealed class DecodeImage : ComputeOp
{
    public override string SignatureText => "DecodeImage(contents:string) -> (image:dtype) | channels:int=0; dtype:type=uint8 in {uint8,uint16,float}; expand_animations:bool=True";

    public override bool IsNewerThan113 => true;

    public override void InferShapes(ShapeContext c) => c.InputOfRank(0, 0);

    protected override void Compute(KernelContext c)
    {
        var file = ImageFormats.Contents(c);
        if (Formats.Gif.GifReader.Starts(file))
        {
            GifDecoding.Read(c, file, c.Node.Bool("expand_animations"));
        }
        else if (BmpDecoding.Starts(file))
        {
            BmpDecoding.Read(c, file);
        }
        else
        {
            ImageFormats.Decode(c, ImageFormats.Refuse);
        }
    }
}
