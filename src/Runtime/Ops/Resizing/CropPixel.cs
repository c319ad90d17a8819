namespace Reproductions.Runtime.Ops.Resizing;

/// <summary>A pixel of a crop: its box, the box's image, where it lies in the crop and, in broken pixels, in the image.</summary>
internal readonly record struct CropPixel(int Box, int Image, int Y, int X, float Row, float Column);
