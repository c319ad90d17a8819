namespace Reproductions.Runtime.Formats.TensorBundle;

/// <content>Many tensors at once, with RestoreV2's order of checks.</content>
public sealed partial class BundleReader
{
    // Less than this many bytes in all are read by the calling thread alone.
    private const long ParallelRestoreBytes = 2L << 20;

    /// <summary>Reads all requested tensors, or none.</summary>
    /// <remarks>Missing keys are reported first, in sorted order, then all wrong types together, then slices, then damage.</remarks>
    /// <param name="requests">What to read.</param>
    /// <param name="allocate">Makes the memory of a request's whole tensor of numbers, given its place and shape; null for fresh memory.</param>
    /// <returns>The tensors in the order of the requests.</returns>
    /// <exception cref="NotFoundError">A key is missing; the first in sorted order is named.</exception>
    /// <exception cref="InvalidArgumentError">Types differ (all are named), or a slice does not belong to the stored shape.</exception>
    /// <inheritdoc cref="Read(string)" path="exception"/>
    public Tensor[] Restore(IReadOnlyList<RestoreRequest> requests, Func<int, Shape, Tensor>? allocate = null)
    {
        var order = Enumerable.Range(0, requests.Count).OrderBy(i => requests[i].Key, KeyOrder).ToArray();
        var entries = new BundleEntry[requests.Count];
        foreach (var i in order)
        {
            entries[i] = Entry(requests[i].Key);
        }

        var wrong = order
            .Where(i => entries[i].DType != requests[i].DType.Base)
            .Select(i => $"tensor_name = {requests[i].Key}; expected dtype {StoredType.Name(requests[i].DType.Base)} does not equal original dtype {StoredType.Name(entries[i].DType)}")
            .ToList();
        if (wrong.Count > 0)
        {
            throw new InvalidArgumentError(string.Join('\n', wrong));
        }

        var slices = new TensorSlice?[requests.Count];
        foreach (var i in order)
        {
            slices[i] = Slice(requests[i], entries[i].Shape);
        }

        return ReadAll(order, entries, slices, allocate);
    }

    private static IComparer<string> KeyOrder { get; } = Comparer<string>.Create((a, b) => string.CompareOrdinal(a, b));

    private TensorSlice? Slice(RestoreRequest request, Shape stored)
    {
        var spec = ShapeAndSlice.Parse(request.ShapeAndSlice);
        if (spec is not null && !spec.FullShape.Equals(stored))
        {
            throw new InvalidArgumentError($"tensor_name = {request.Key}; shape in shape_and_slice spec {spec.FullShape} does not match the shape stored in checkpoint: {stored}");
        }

        return spec?.Slice;
    }

    private Tensor[] ReadAll(int[] order, BundleEntry[] entries, TensorSlice?[] slices, Func<int, Shape, Tensor>? allocate)
    {
        var tensors = new Tensor[order.Length];
        var whole = new List<(int Index, PendingRead Read)>();
        foreach (var i in order)
        {
            var entry = entries[i];
            if (entry.Slices.Count == 0 && slices[i] is null && entry.DType != DType.String)
            {
                var pending = PrepareAfter(whole, entry, allocate is null ? null : shape => allocate(i, shape));
                whole.Add((i, pending));
                tensors[i] = pending.Tensor;
            }
            else
            {
                // What was prepared comes first in order: its damage is reported first.
                Finish(whole);
                tensors[i] = ReadSlice(entry, slices[i] ?? TensorSlice.Full(entry.Shape.Rank));
            }
        }

        Finish(whole);
        return tensors;
    }

    // A data file that is too short for this entry may hold the ones before it, and their damage is reported first.
    private PendingRead PrepareAfter(List<(int Index, PendingRead Read)> before, BundleEntry entry, Func<Shape, Tensor>? allocate)
    {
        try
        {
            return Prepare(entry, allocate);
        }
        catch (NotOkStatusException)
        {
            Finish(before);
            throw;
        }
    }

    private static void Finish(List<(int Index, PendingRead Read)> reads)
    {
        if (reads.Sum(r => r.Read.Tensor.ByteCount) < ParallelRestoreBytes)
        {
            foreach (var (_, read) in reads)
            {
                read.Run();
            }
        }
        else
        {
            var chunks = reads.SelectMany(r => Enumerable.Range(0, r.Read.Chunks).Select(c => (r.Read, Chunk: c))).ToArray();
            try
            {
                Parallel.For(0, chunks.Length, i => chunks[i].Read.ReadChunk(chunks[i].Chunk));
            }
            catch (AggregateException e)
            {
                throw Rethrown.First(e);
            }

            foreach (var (_, read) in reads)
            {
                read.Finish();
            }
        }

        reads.Clear();
    }
}
