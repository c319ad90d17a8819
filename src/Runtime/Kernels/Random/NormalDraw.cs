using System.Runtime.CompilerServices;

namespace Reproductions.Runtime.Kernels.Random;

/// <summary>Normal numbers by Box and Muller: one block a group. float16 is the rounded float32.</summary>
internal readonly unsafe struct NormalDraw<T> : IGroupDraw<T>
    where T : unmanaged
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Draw(in Philox stream, long group, T* output)
    {
        stream.At((ulong)group).Next(out var w0, out var w1, out var w2, out var w3);
        if (typeof(T) == typeof(double))
        {
            (((double*)output)[0], ((double*)output)[1]) = Mappings.Normal(w0, w1, w2, w3);
            return;
        }

        var (a, b) = Mappings.Normal(w0, w1);
        var (c, d) = Mappings.Normal(w2, w3);
        if (typeof(T) == typeof(Half))
        {
            (((Half*)output)[0], ((Half*)output)[1]) = ((Half)a, (Half)b);
            (((Half*)output)[2], ((Half*)output)[3]) = ((Half)c, (Half)d);
        }
        else
        {
            (((float*)output)[0], ((float*)output)[1]) = (a, b);
            (((float*)output)[2], ((float*)output)[3]) = (c, d);
        }
    }
}
