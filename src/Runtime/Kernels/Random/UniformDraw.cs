namespace Reproductions.Runtime.Kernels.Random;

/// <summary>Uniform in [0, 1): one block a group.</summary>
internal readonly unsafe struct UniformDraw<T> : IGroupDraw<T>
    where T : unmanaged
{
    public void Draw(in Philox stream, long group, T* output)
    {
        stream.At((ulong)group).Next(out var w0, out var w1, out var w2, out var w3);
        if (typeof(T) == typeof(double))
        {
            ((double*)output)[0] = Mappings.Uniform(w0, w1);
            ((double*)output)[1] = Mappings.Uniform(w2, w3);
        }
        else if (typeof(T) == typeof(Half))
        {
            ((Half*)output)[0] = Mappings.UniformHalf(w0);
            ((Half*)output)[1] = Mappings.UniformHalf(w1);
            ((Half*)output)[2] = Mappings.UniformHalf(w2);
            ((Half*)output)[3] = Mappings.UniformHalf(w3);
        }
        else
        {
            ((float*)output)[0] = Mappings.Uniform(w0);
            ((float*)output)[1] = Mappings.Uniform(w1);
            ((float*)output)[2] = Mappings.Uniform(w2);
            ((float*)output)[3] = Mappings.Uniform(w3);
        }
    }
}
