namespace Reproductions.Runtime.Ops.Images;

/// <summary>A window of each image around an offset, which counts from the middle also in pixels.</summary>
internal sealed class ExtractGlimpseV2 : ExtractGlimpse
{
    public override string SignatureText => "ExtractGlimpseV2(input:float, size:int32, offsets:float) -> (glimpse:float) | centered:bool=True; normalized:bool=True; uniform_noise:bool=True; noise:string='uniform'";

    public override bool IsNewerThan113 => true;

    protected override bool CentersPixels => true;
}
