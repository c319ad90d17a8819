namespace Reproductions.Fixtures.Audit.Drawing;

/// <summary>Boxes in columns, and arrows between them.</summary>
/// <param name="Headings">The headings of the columns.</param>
/// <param name="Boxes">The boxes, from top to bottom in each column.</param>
/// <param name="Arrows">The arrows.</param>
public sealed record Picture(IReadOnlyList<string> Headings, IReadOnlyList<Box> Boxes, IReadOnlyList<Arrow> Arrows);
