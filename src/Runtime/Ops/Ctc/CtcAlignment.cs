namespace Reproductions.Runtime.Ops.Ctc;

/// <summary>The probability of labels over all their alignments with steps, forward and backward, in logarithms and float64 (Graves, 7.3 and 7.4).</summary>
/// <param name="classes">The number of classes; the last one is the blank.</param>
/// <param name="merges">Whether a class that repeats in neighbouring steps is one label.</param>
internal sealed class CtcAlignment(int classes, bool merges)
{
    private int Blank => classes - 1;

    /// <summary>Minus the logarithm of the probability, and its gradient by the inputs of each step.</summary>
    /// <param name="inputs">Unnormalized logarithms, by step and class.</param>
    /// <param name="labels">The labels, without blanks.</param>
    public (double Loss, double[][] Gradient) Loss(double[][] inputs, int[] labels)
    {
        int[] path = [.. labels.SelectMany(l => new[] { Blank, l }), Blank];
        var logs = Array.ConvertAll(inputs, LogSoftmax);
        var forward = Forward(logs, path);
        var backward = Backward(logs, path);
        var total = double.NegativeInfinity;
        for (var u = 0; u < path.Length; u++)
        {
            total = LogSum(total, forward[0][u] + backward[0][u]);
        }

        return (-total, [.. logs.Select((step, t) => Gradient(step, path, forward[t], backward[t], total))]);
    }

    private static double[] LogSoftmax(double[] step)
    {
        var most = step.Max();
        var sum = most + Math.Log(step.Sum(v => Math.Exp(v - most)));
        return Array.ConvertAll(step, v => v - sum);
    }

    private static double LogSum(double a, double b)
    {
        var (most, least) = a > b ? (a, b) : (b, a);
        return double.IsNegativeInfinity(most) ? most : most + Math.Log(1 + Math.Exp(least - most));
    }

    private static double[] Nothing(int count)
    {
        var logs = new double[count];
        logs.AsSpan().Fill(double.NegativeInfinity);
        return logs;
    }

    private double[][] Forward(double[][] logs, int[] path)
    {
        var (count, steps) = (path.Length, logs.Length);
        var forward = new double[steps][];
        forward[0] = Nothing(count);
        forward[0][0] = logs[0][Blank];
        if (count > 1)
        {
            forward[0][1] = logs[0][path[1]];
        }

        for (var t = 1; t < steps; t++)
        {
            forward[t] = Nothing(count);
            for (var u = First(count, steps, t); u < Math.Min(count, 2 * (t + 1)); u++)
            {
                var sum = Stays(path[u]) ? forward[t - 1][u] : double.NegativeInfinity;
                sum = u > 0 ? LogSum(sum, forward[t - 1][u - 1]) : sum;
                sum = u > 1 && Skips(path[u], path[u - 2]) ? LogSum(sum, forward[t - 1][u - 2]) : sum;
                forward[t][u] = sum + logs[t][path[u]];
            }
        }

        return forward;
    }

    private double[][] Backward(double[][] logs, int[] path)
    {
        var (count, steps) = (path.Length, logs.Length);
        var backward = new double[steps][];
        backward[^1] = Nothing(count);
        backward[^1].AsSpan(Math.Max(0, count - 2)).Clear();
        for (var t = steps - 2; t >= 0; t--)
        {
            backward[t] = Nothing(count);
            var (next, log) = (backward[t + 1], logs[t + 1]);
            for (var u = First(count, steps, t); u < Math.Min(count, 2 * (t + 1)); u++)
            {
                var sum = Stays(path[u]) ? next[u] + log[path[u]] : double.NegativeInfinity;
                sum = u + 1 < count ? LogSum(sum, next[u + 1] + log[path[u + 1]]) : sum;
                backward[t][u] = u + 2 < count && Skips(path[u], path[u + 2]) ? LogSum(sum, next[u + 2] + log[path[u + 2]]) : sum;
            }
        }

        return backward;
    }

    private double[] Gradient(double[] logs, int[] path, double[] forward, double[] backward, double total)
    {
        var occupied = Nothing(classes);
        for (var u = 0; u < path.Length; u++)
        {
            occupied[path[u]] = LogSum(occupied[path[u]], forward[u] + backward[u]);
        }

        // Without any alignment TensorFlow gives the probabilities themselves.
        return [.. logs.Select((log, k) => Math.Exp(log) - (double.IsNegativeInfinity(total) ? 0 : Math.Exp(occupied[k] - total)))];
    }

    /// <summary>Places from which the rest of the path has no time are left out.</summary>
    private static int First(int count, int steps, int t) => Math.Max(0, count - (2 * (steps - t)));

    private bool Stays(int label) => merges || label == Blank;

    private bool Skips(int label, int other) => label != Blank && !(merges && label == other);
}
