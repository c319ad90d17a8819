namespace Reproductions.Runtime.Formats.Png;

/// <summary>What the samples of a PNG's pixel are; the values are those of the file.</summary>
internal enum PngColor : byte
{
    /// <summary>Gray.</summary>
    Gray = 0,

    /// <summary>Red, green, blue.</summary>
    Rgb = 2,

    /// <summary>An index of the palette.</summary>
    Palette = 3,

    /// <summary>Gray and alpha.</summary>
    GrayAlpha = 4,

    /// <summary>Red, green, blue, alpha.</summary>
    RgbAlpha = 6,
}
