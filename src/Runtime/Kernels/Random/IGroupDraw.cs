namespace Reproductions.Runtime.Kernels.Random;

/// <summary>Draws one group of a fill: 4 elements, or 2 of 8 bytes.</summary>
internal unsafe interface IGroupDraw<T>
    where T : unmanaged
{
    /// <summary>Writes group number <paramref name="group"/> of the fill that starts at <paramref name="stream"/>.</summary>
    void Draw(in Philox stream, long group, T* output);
}
