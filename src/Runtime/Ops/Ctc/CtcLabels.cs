using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Ctc;

/// <summary>The labels of CTCLoss, out of a sparse tensor <c>[batch, labels]</c>; with TensorFlow's checks of all inputs (core/kernels/ctc_loss_op.cc).</summary>
internal sealed class CtcLabels
{
    private readonly List<int>[] _rows;
    private readonly int _classes;

    private CtcLabels(List<int>[] rows, int classes)
    {
        _rows = rows;
        _classes = classes;
    }

    /// <summary>Reads and checks the inputs of a node.</summary>
    /// <exception cref="InvalidArgumentError">Ranks, sizes or places do not fit.</exception>
    public static CtcLabels Read(KernelContext c)
    {
        var (inputs, places, values, lengths) = (c.Input(0), c.Input(1), c.Input(2), c.Input(3));
        Check(inputs.Shape.Rank == 3, "inputs is not a 3-Tensor");
        Check(lengths.Shape.Rank == 1, "sequence_length is not a vector");
        Check(places.Shape.Rank == 2, "labels_indices is not a matrix");
        Check(values.Shape.Rank == 1, "labels_values is not a vector");
        var (time, batch) = (inputs.Shape[0], inputs.Shape[1]);
        Check(batch == lengths.Count, $"len(sequence_length) != batch_size.  len(sequence_length):  {lengths.Count} batch_size: {batch}");
        Check(places.Shape[0] == values.Count, $"labels_indices and labels_values must contain the same number of rows, but saw shapes: {places.Shape} vs. {values.Shape}");
        Check(batch != 0, "batch_size must not be 0");
        for (var b = 0; b < batch; b++)
        {
            var length = lengths.Span<int>()[b];
            Check(length <= time, $"sequence_length({b}) <= {time}");
            Check(length >= 0, $"seq_len({b}) < 0");
        }

        return new CtcLabels(Rows(places, values, batch), checked((int)inputs.Shape[2]));
    }

    /// <summary>The number of labels of a row.</summary>
    public int Count(int row) => _rows[row].Count;

    /// <summary>The labels to align: without trailing blanks and, where asked for, repetitions.</summary>
    /// <exception cref="InvalidArgumentError">There are none, a label follows a blank, or one is negative.</exception>
    public int[] Targets(int row, bool collapses)
    {
        var labels = _rows[row];
        Check(labels.Count > 0, $"Labels length is zero in batch {row}");
        var targets = new List<int>();
        var ended = false;
        for (var i = 0; i < labels.Count; i++)
        {
            if (i > 0 && collapses && labels[i] == labels[i - 1])
            {
                continue;
            }

            if (labels[i] >= _classes - 1)
            {
                ended = true;
                continue;
            }

            Check(!ended, $"Saw a non-null label (index >= num_classes - 1) following a null label, batch: {row} num_classes: {_classes} labels: {string.Join(",", labels)} labels seen so far: {string.Join(",", targets)}");
            targets.Add(labels[i]);
        }

        Check(targets.TrueForAll(l => l >= 0), $"All labels must be nonnegative integers, batch: {row} labels: {string.Join(",", targets)}");
        return [.. targets];
    }

    private static List<int>[] Rows(Tensor places, Tensor values, long batch)
    {
        var rows = Enumerable.Range(0, checked((int)batch)).Select(_ => new List<int>()).ToArray();
        var index = places.Span<long>();
        var last = (Row: -1L, Column: -1L);
        for (var i = 0; i < values.Count; i++)
        {
            var place = (Row: index[2 * i], Column: index[(2 * i) + 1]);
            Check(place.Row >= 0 && place.Row < batch && place.Column >= 0, $"label SparseTensor is not valid: indices[{i}] = [{place.Row},{place.Column}] is out of bounds: need 0 <= index < [{batch},...]");
            Check(place.CompareTo(last) > 0, $"label SparseTensor is not valid: indices[{i}] = [{place.Row},{place.Column}] is {(place == last ? "repeated" : "out of order. Many sparse ops require sorted indices.\n    Use `tf.sparse.reorder` to create a correctly ordered copy.\n\n")}");
            rows[place.Row].Add(values.Span<int>()[i]);
            last = place;
        }

        return rows;
    }

    private static void Check(bool holds, string message)
    {
        if (!holds)
        {
            throw new InvalidArgumentError(message);
        }
    }
}
