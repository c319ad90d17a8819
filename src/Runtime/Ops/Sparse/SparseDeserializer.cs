using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Sparse;

/// <summary>Stacks the sparse tensors that strings state: each dimension is the largest of all.</summary>
internal static class SparseDeserializer
{
    /// <summary>Sets the outputs: indices, values, shape.</summary>
    /// <exception cref="InvalidArgumentError">The strings are no sparse tensors of one rank, or there are none.</exception>
    public static void Run(KernelContext c)
    {
        var strings = c.Input(0);
        var rank = strings.Shape.Rank;
        if (rank < 1 || strings.Shape[rank - 1] != SparseProtos.Parts)
        {
            throw new InvalidArgumentError($"Serialized sparse should have 3 as the last dimension but has shape {strings.Shape}");
        }

        var batch = strings.Shape.ToArray()[..^1];
        SparseInput[] parts = [.. Enumerable.Range(0, (int)Elements.Product(batch)).Select(i => SparseProtos.Read(strings, i * SparseProtos.Parts, c.Node.Type("dtype")))];
        if (parts.Length == 0)
        {
            throw new InvalidArgumentError("Must have at least 1 serialized SparseTensor, but input matrix has 0 rows");
        }

        var dims = new long[parts[0].Rank];
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Rank != dims.Length)
            {
                throw new InvalidArgumentError($"Inconsistent shape across SparseTensors: rank prior to SparseTensor[{i}] was: {dims.Length} but rank of SparseTensor[{i}] is: {parts[i].Rank}");
            }

            for (var d = 0; d < dims.Length; d++)
            {
                dims[d] = Math.Max(dims[d], parts[i].Dims[d]);
            }
        }

        Write(c, parts, batch, dims);
    }

    private static void Write(KernelContext c, SparseInput[] parts, long[] batch, long[] dims)
    {
        var output = new SparseOutput(batch.Length + dims.Length);
        var strides = Kernels.Movement.Strides.Of(batch);
        for (var part = 0; part < parts.Length; part++)
        {
            var number = part;
            long[] prefix = [.. batch.Select((size, d) => number / strides[d] % size)];
            for (var i = 0; i < parts[part].Count; i++)
            {
                output.Add([.. prefix, .. parts[part].At(i)], parts[part].Values, i);
            }
        }

        output.Write(c, 0, 1, 2, [.. batch, .. dims]);
    }
}
