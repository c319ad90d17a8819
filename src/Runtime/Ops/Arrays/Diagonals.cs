using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Copies between matrices and their main diagonals, batch by batch.</summary>
internal static class Diagonals
{
    /// <summary>Copies the diagonals of <paramref name="matrices"/> (rows x columns each) from or to a vector each.</summary>
    public static void Copy(Tensor vectors, Tensor matrices, long rows, long columns, bool toMatrices)
    {
        var size = Math.Min(rows, columns);
        var batches = size == 0 ? 0 : vectors.Count / size;
        for (long batch = 0; batch < batches; batch++)
        {
            for (long i = 0; i < size; i++)
            {
                var (vector, matrix) = ((batch * size) + i, (batch * rows * columns) + (i * columns) + i);
                if (toMatrices)
                {
                    Elements.Copy(vectors, vector, matrices, matrix, 1);
                }
                else
                {
                    Elements.Copy(matrices, matrix, vectors, vector, 1);
                }
            }
        }
    }
}
