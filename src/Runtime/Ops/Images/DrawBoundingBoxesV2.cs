using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Images;

/// <summary>Images with the edges of boxes drawn into them, in given colors by turns.</summary>
internal sealed class DrawBoundingBoxesV2 : DrawBoundingBoxes
{
    public override string SignatureText => "DrawBoundingBoxesV2(images:T, boxes:float, colors:float) -> (output:T) | T:type=float in {float,half}";

    public override bool IsNewerThan113 => true;

    protected override float[][] Palette(KernelContext c)
    {
        var colors = c.Input(2);
        if (colors.Count == 0)
        {
            return base.Palette(c);
        }

        if (colors.Shape.Rank != 2 || colors.Shape[1] < c.Input(0).Shape[-1])
        {
            throw new InvalidArgumentError($"colors must be a 2-D matrix with as many columns as the images have channels. Got {colors.Shape}");
        }

        return [.. colors.Span<float>().ToArray().Chunk((int)colors.Shape[1])];
    }
}
