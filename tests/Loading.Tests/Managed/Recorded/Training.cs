using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Programs;



namespace Reproductions.Tests.Loading.Managed.Recorded;

/// <summary>R17: training goes on, with or without the optimizer's state.</summary>
internal static class Training
{
    private const int Steps = 30;
    private const int Batch = 64;

    /// <summary>Thirty steps on the recorded batches; the losses before each, and what they were computed from.</summary>
    public static object GoesOn(RecordedProgram program, RecordedCase recorded)
    {
        var (session, network) = (program.Session, program.Network);
        var start = Observations.Ask(session, network.Output, network.Input);
        var powers = new[] { "beta1_power:0", "beta2_power:0" }.Select(n => (object)(float)session.run(program.Graph.get_tensor_by_name(n))).ToList();
        var (train, loss) = (program.Graph.get_operation_by_name("Adam"), program.Graph.get_tensor_by_name("Neg:0"));
        var data = Mnist.Training();
        var order = LegacyPermutation.Of(seed: 11, count: 10_000);
        var losses = new double[Steps];
        for (var step = 0; step < Steps; step++)
        {
            var (images, labels) = data.Batch(order.AsSpan(step * Batch, Batch));
            program.Note([loss.name, train.name], [network.Input.name, network.Label.name]);
            losses[step] = session.run((loss, train), (network.Input, images), (network.Label, labels)).Item1.ToArray<float>().Single();
        }

        var end = Observations.Ask(session, network.Output, network.Input, RecordedModel.Test, RecordedModel.Test.Count);
        return new Dictionary<string, object>
        {
            ["beta_powers_at_start"] = powers,
            ["accuracy_at_start"] = start,
            ["loss_before_each_step"] = new Holds(e => Alike(losses, [.. e.EnumerateArray().Select(l => l.GetDouble())]), string.Join(", ", losses)),
            ["mean_loss_of_steps_2_to_11"] = new Holds(e => Math.Abs(losses[1..11].Average() - e.GetDouble()) < 0.1 * e.GetDouble(), $"{losses[1..11].Average()}"),
            ["mean_loss_all"] = new Holds(e => Math.Abs(losses.Average() - e.GetDouble()) < 0.1 * e.GetDouble(), $"{losses.Average()}"),
            ["accuracy_at_end"] = new Holds(e => Math.Abs(end.Score.Accuracy - e.GetDouble()) < 0.005, end.Score.ToString()),
        };
    }

    /// <summary>The first losses nearly to the digit: a step multiplies the differences of another order of summation.</summary>
    private static bool Alike(double[] here, double[] there) => here.Length == there.Length && here.Zip(there).Take(5).All(l => Math.Abs(l.First - l.Second) < 1e-2 * Math.Max(1, l.Second));
}
