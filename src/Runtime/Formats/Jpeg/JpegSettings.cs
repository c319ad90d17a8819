namespace Reproductions.Runtime.Formats.Jpeg;

/// <summary>How an image becomes a JPEG file.</summary>
/// <param name="Quality">0 to 100.</param>
/// <param name="IsProgressive">Whether the file gets sharper scan by scan.</param>
/// <param name="Optimizes">Whether the codes are fitted to the image.</param>
/// <param name="SavesColors">Whether one color sample stands for four pixels.</param>
/// <param name="IsPerInch">Whether the densities are a inch, else a centimeter.</param>
/// <param name="DensityAcross">Pixels for that length in a row.</param>
/// <param name="DensityDown">Rows for that length.</param>
/// <param name="Metadata">XMP to put into the file; empty for none.</param>
internal sealed record JpegSettings(
    int Quality = 95,
    bool IsProgressive = false,
    bool Optimizes = false,
    bool SavesColors = true,
    bool IsPerInch = true,
    int DensityAcross = 300,
    int DensityDown = 300,
    string Metadata = "");
