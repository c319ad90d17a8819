namespace Reproductions.Fixtures.Audit.Drawing;

/// <summary>An arrow of a picture.</summary>
/// <param name="From">Where it starts.</param>
/// <param name="To">Where it ends, in a later column.</param>
/// <param name="Tone">What its colour says.</param>
public sealed record Arrow(Box From, Box To, Tone Tone);
