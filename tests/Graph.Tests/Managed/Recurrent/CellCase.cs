using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Recurrent;

/// <summary>A kind of cell, here and in <see cref="CellReference"/>, with weights that are not alike.</summary>
/// <param name="Build">Makes the cell.</param>
/// <param name="Reference">The equations, of the weights in the order in which the cell makes them.</param>
/// <param name="StateColumns">The columns of the state's tensors.</param>
internal sealed record CellCase(Func<RnnCell> Build, Func<double[][], CellReference.Cell> Reference, int[] StateColumns)
{
    public const int Batch = 3;
    public const int Steps = 4;
    public const int Features = 2;
    private const int Units = 3;

    public static IReadOnlyDictionary<string, CellCase> All { get; } = new Dictionary<string, CellCase>
    {
        ["basic"] = new(() => tf.nn.rnn_cell.BasicRNNCell(Units), w => CellReference.Basic(w[0], w[1], Units), [Units]),
        ["gru"] = new(() => tf.nn.rnn_cell.GRUCell(Units), w => CellReference.Gated(w[0], w[1], w[2], w[3], Units), [Units]),
        ["basic lstm"] = new(() => tf.nn.rnn_cell.BasicLSTMCell(Units), w => CellReference.Lstm(w[0], w[1], Units), [Units, Units]),
        ["basic lstm, forget bias 0"] = new(() => tf.nn.rnn_cell.BasicLSTMCell(Units, forget_bias: 0), w => CellReference.Lstm(w[0], w[1], Units, 0), [Units, Units]),
        ["lstm"] = new(() => tf.nn.rnn_cell.LSTMCell(Units), w => CellReference.Lstm(w[0], w[1], Units), [Units, Units]),
        ["lstm, peepholes"] = new(() => tf.nn.rnn_cell.LSTMCell(Units, use_peepholes: true), w => CellReference.Lstm(w[0], w[1], Units, peepholes: w[2..]), [Units, Units]),
        ["lstm, clipped"] = new(() => tf.nn.rnn_cell.LSTMCell(Units, cell_clip: 0.25f), w => CellReference.Lstm(w[0], w[1], Units, clip: 0.25), [Units, Units]),
        ["lstm, projected"] = new(() => tf.nn.rnn_cell.LSTMCell(Units, num_proj: 2), w => CellReference.Lstm(w[0], w[1], Units, projection: w[2]), [Units, 2]),
        ["lstm, all"] = new(
            () => tf.nn.rnn_cell.LSTMCell(Units, use_peepholes: true, cell_clip: 0.5f, num_proj: 2, proj_clip: 0.125f, forget_bias: 0.5f),
            w => CellReference.Lstm(w[0], w[1], Units, 0.5, w[2..5], 0.5, w[5], 0.125),
            [Units, 2]),
    };

    /// <summary>The columns of the output.</summary>
    public int Outputs => StateColumns[^1];

    /// <summary>Numbers between -0.8 and 0.8 that are not alike.</summary>
    public static double[] Numbers(int count, double start) => [.. Enumerable.Range(0, count).Select(i => 0.8 * Math.Sin(start + (1.7 * i)))];

    /// <summary>The inputs, <c>[batch, time, features]</c> row by row.</summary>
    public static double[] Inputs { get; } = Numbers(Batch * Steps * Features, 0.3);

    /// <summary>Gives each variable numbers of its own, and gives them back.</summary>
    public static double[][] Fill(ControlFlow.GraphProgram program, IEnumerable<IVariableV1> variables)
    {
        var values = new List<double[]>();
        foreach (var variable in variables)
        {
            var numbers = Numbers((int)variable.shape.size, values.Count + 1);
            program.Do(tf.assign(variable, new NDArray(numbers, variable.shape)).op);
            values.Add(numbers);
        }

        return [.. values];
    }

    /// <summary>What the equations give for all rows: outputs <c>[batch, time, outputs]</c>, and the state's tensors <c>[batch, columns]</c>.</summary>
    /// <param name="weights">The weights in the order of their creation.</param>
    /// <param name="lengths">Where each row ends.</param>
    /// <param name="initial">The state's tensors before, each <c>[batch, columns]</c> row by row; null for zeros.</param>
    public (double[] Outputs, double[][] State) Expected(double[][] weights, int[] lengths, double[][]? initial = null)
    {
        var outputs = new List<double>();
        var states = StateColumns.Select(_ => new List<double>()).ToArray();
        for (var row = 0; row < Batch; row++)
        {
            var steps = Enumerable.Range(0, Steps).Select(t => Inputs[(((row * Steps) + t) * Features)..(((row * Steps) + t + 1) * Features)]).ToArray();
            var before = StateColumns.Select((columns, i) => initial?[i][(row * columns)..((row + 1) * columns)] ?? new double[columns]).ToArray();
            var (rows, state) = CellReference.Run(Reference(weights), steps, before, lengths[row], Outputs);
            outputs.AddRange(rows.SelectMany(r => r));
            for (var i = 0; i < states.Length; i++)
            {
                states[i].AddRange(state[i]);
            }
        }

        return ([.. outputs], Array.ConvertAll(states, s => s.ToArray()));
    }
}
