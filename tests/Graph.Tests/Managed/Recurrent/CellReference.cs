namespace Reproductions.Tests.Graph.Managed.Recurrent;

/// <summary>The equations of the cells, in float64 and row by row, written down from their papers: nothing here is shared with the code under test.</summary>
internal static class CellReference
{
    /// <summary>One step of one row: the output and the state behind it, of the inputs and the state before.</summary>
    public delegate (double[] Output, double[][] State) Cell(double[] x, double[][] state);

    /// <summary>h' = tanh([x, h] K + b).</summary>
    public static Cell Basic(double[] kernel, double[] bias, int units) => (x, state) =>
    {
        var h = Each(Affine([.. x, .. state[0]], kernel, bias, units), Math.Tanh);
        return (h, [h]);
    };

    /// <summary>[r, u] = sigmoid([x, h] G + g), k = tanh([x, r h] C + c), h' = u h + (1 - u) k.</summary>
    public static Cell Gated(double[] gates, double[] gateBias, double[] candidate, double[] candidateBias, int units) => (x, state) =>
    {
        var h = state[0];
        var ru = Each(Affine([.. x, .. h], gates, gateBias, 2 * units), Sigmoid);
        var k = Each(Affine([.. x, .. h.Select((v, i) => v * ru[i])], candidate, candidateBias, units), Math.Tanh);
        double[] next = [.. h.Select((v, i) => (ru[units + i] * v) + ((1 - ru[units + i]) * k[i]))];
        return (next, [next]);
    };

    /// <summary>A long short-term memory: gates in the order i, j, f, o; state c, h.</summary>
    public static Cell Lstm(double[] kernel, double[] bias, int units, double forgetBias = 1, double[][]? peepholes = null, double? clip = null, double[]? projection = null, double? projectionClip = null) => (x, state) =>
    {
        var (c, h) = (state[0], state[1]);
        var sums = Affine([.. x, .. h], kernel, bias, 4 * units);
        var memory = new double[units];
        var output = new double[units];
        for (var n = 0; n < units; n++)
        {
            var (i, j, f, o) = (sums[n], sums[units + n], sums[(2 * units) + n] + forgetBias, sums[(3 * units) + n]);
            f += (peepholes?[0][n] ?? 0) * c[n];
            i += (peepholes?[1][n] ?? 0) * c[n];
            memory[n] = Clip((Sigmoid(f) * c[n]) + (Sigmoid(i) * Math.Tanh(j)), clip);
            output[n] = Sigmoid(o + ((peepholes?[2][n] ?? 0) * memory[n])) * Math.Tanh(memory[n]);
        }

        if (projection is not null)
        {
            var columns = projection.Length / units;
            output = Each(Affine(output, projection, new double[columns], columns), v => Clip(v, projectionClip));
        }

        return (output, [memory, output]);
    };

    /// <summary>Runs a cell along one row of a batch: zeros, and the state kept, from its length on.</summary>
    public static (double[][] Outputs, double[][] State) Run(Cell cell, double[][] steps, double[][] state, int length, int outputs)
    {
        var all = new List<double[]>();
        for (var t = 0; t < steps.Length; t++)
        {
            if (t >= length)
            {
                all.Add(new double[outputs]);
                continue;
            }

            var (output, next) = cell(steps[t], state);
            all.Add(output);
            state = next;
        }

        return ([.. all], state);
    }

    private static double[] Affine(double[] x, double[] kernel, double[] bias, int columns) =>
        [.. Enumerable.Range(0, columns).Select(c => bias[c] + x.Select((v, r) => v * kernel[(r * columns) + c]).Sum())];

    private static double[] Each(double[] x, Func<double, double> function) => Array.ConvertAll(x, v => function(v));

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    private static double Clip(double x, double? limit) => limit is { } most ? Math.Clamp(x, -most, most) : x;
}
