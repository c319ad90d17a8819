namespace Reproductions.Fixtures.Audit.Drawing;

/// <summary>A box of a picture.</summary>
/// <param name="Column">Its column, from 0 at the left.</param>
/// <param name="Title">What it is.</param>
/// <param name="Note">A line below.</param>
/// <param name="Tone">What its colour says.</param>
public sealed record Box(int Column, string Title, string Note, Tone Tone);
