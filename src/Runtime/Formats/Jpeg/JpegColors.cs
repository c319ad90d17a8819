namespace Reproductions.Runtime.Formats.Jpeg;

/// <summary>What the components of a JPEG file mean.</summary>
internal enum JpegColors
{
    /// <summary>None of the others.</summary>
    Unknown,

    /// <summary>One component.</summary>
    Gray,

    /// <summary>Red, green and blue.</summary>
    Rgb,

    /// <summary>Brightness and two color differences: YCbCr.</summary>
    Luma,

    /// <summary>Cyan, magenta, yellow, black.</summary>
    Ink,

    /// <summary>Ink whose first three components are stored as YCbCr.</summary>
    LumaInk,
}
