namespace Reproductions.Runtime.Kernels;

/// <summary>A loop body that <see cref="Workers"/> runs over parts of an index range.</summary>
public interface IParallelBody
{
    /// <summary>Does the work of indices [<paramref name="start"/>, <paramref name="end"/>). Parts run concurrently and must write apart.</summary>
    void Run(long start, long end);
}
