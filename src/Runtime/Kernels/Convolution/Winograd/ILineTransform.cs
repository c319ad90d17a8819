namespace Reproductions.Runtime.Kernels.Convolution;

/// <summary>A linear map of a few numbers to a few numbers, done on as many channels at once as a vector holds.</summary>
internal unsafe interface ILineTransform
{
    /// <summary>Numbers read.</summary>
    static abstract int In { get; }

    /// <summary>Numbers written.</summary>
    static abstract int Out { get; }

    /// <summary>Reads In vectors that lie <paramref name="step"/> floats apart and writes Out vectors that lie <paramref name="targetStep"/> floats apart.</summary>
    static abstract void Run(float* source, long step, float* target, long targetStep);
}
