using Reproductions.Fixtures.Audit.Managed;
using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Recorded;

/// <summary>What is looked at after a program's steps.</summary>
internal static class Observations
{
    /// <summary>Images by which chance is told from a trained network.</summary>
    private const int Few = 1000;

    /// <summary>What the recording's last run answers, and beside it what that entry compares.</summary>
    public static object Last(RecordedProgram program, RecordedCase recorded)
    {
        var run = recorded.Runs().Last(r => r.IsPrediction);
        return Ask(program, run);
    }

    /// <summary>Each output of the recording's last runs by both labellings, as <c>output:0</c> or by the scope before it.</summary>
    public static object ByBothLabels(RecordedProgram program, RecordedCase recorded) =>
        recorded.Outcome.GetProperty("value").EnumerateObject().ToDictionary(
            e => e.Name,
            e => (object)BothLabels(Ask(program, recorded.Runs().Single(r => r.IsPrediction && (r.Fetches[0] == e.Name || r.Fetches[0].StartsWith(e.Name + "/", StringComparison.Ordinal))))));

    /// <summary>The last output by both labellings.</summary>
    public static object LastByBothLabels(RecordedProgram program, RecordedCase recorded) => BothLabels((Prediction)Last(program, recorded));

    /// <summary>Two answers of one session to the same images.</summary>
    public static object Twice(RecordedProgram program, RecordedCase recorded)
    {
        var run = recorded.Runs().Last(r => r.IsPrediction);
        return Compared(Ask(program, run, Enough(recorded)), Ask(program, run, Enough(recorded)));
    }

    /// <summary>Two answers, as R09 and R22 compare them: random numbers of another implementation cut other units off, so where answers differ only that they do is held.</summary>
    public static object Compared(Prediction first, Prediction second) => new Dictionary<string, object>
    {
        ["accuracy_first"] = first,
        ["accuracy_second"] = second,
        ["images_with_another_class"] = new Holds(e => e.GetInt32() == 0 == (first.DiffersFrom(second) == 0), "differing answers, or none"),
        ["largest_difference_of_a_probability"] = new Holds(e => e.GetDouble() == 0 == (first.DiffersFrom(second) == 0), "differing answers, or none"),
    };

    /// <summary>An answer of each of two sessions that restored alike.</summary>
    public static object InTwoSessions(RecordedProgram program, RecordedCase recorded)
    {
        var run = recorded.Runs().Last(r => r.IsPrediction);
        var first = Ask(program, run, Enough(recorded));
        program.Continue("session; restore dropout_const");
        return Compared(first, Ask(program, run, Enough(recorded)));
    }

    /// <summary>The answer in batches: where a batch's own statistics are used, its size matters.</summary>
    public static Func<RecordedProgram, RecordedCase, object> InBatches(int batch, int count = 5000) => (program, recorded) =>
        Ask(program, recorded.Runs().Last(r => r.IsPrediction), RecordedModel.Test.Take(count), batch);

    /// <summary>The answer to images in the order of their classes, in batches of 100.</summary>
    public static object SortedByClass(RecordedProgram program, RecordedCase recorded)
    {
        var data = RecordedModel.Test;
        return Ask(program, recorded.Runs().Last(), data.Select([.. Enumerable.Range(0, data.Count).OrderBy(i => data.Labels[i])]), batch: 100);
    }

    /// <summary>The answer and the step that was restored beside it.</summary>
    public static object WithGlobalStep(RecordedProgram program, RecordedCase recorded) => new Dictionary<string, object>
    {
        ["accuracy"] = Last(program, recorded),
        ["global_step"] = (long)program.Session.run(program.Graph.get_tensor_by_name("global_step:0")),
    };

    /// <summary>The answer by both labellings, as R25 keeps them.</summary>
    public static object WithReversedLabels(RecordedProgram program, RecordedCase recorded)
    {
        var prediction = (Prediction)Last(program, recorded);
        return new Dictionary<string, object> { ["accuracy"] = prediction, ["accuracy_with_B_labels"] = prediction.ByReversedLabels };
    }

    /// <summary>The answer of both networks of a mixed graph.</summary>
    public static object WithSecondOutput(RecordedProgram program, RecordedCase recorded)
    {
        var runs = recorded.Runs().Where(r => r.IsPrediction).ToList();
        return new Dictionary<string, object> { ["accuracy"] = Ask(program, runs[0]), ["accuracy_of_output_1"] = Ask(program, runs[1]) };
    }

    /// <summary>The answer and the mean cross entropy of its logits.</summary>
    public static object WithCrossEntropy(RecordedProgram program, RecordedCase recorded)
    {
        var run = recorded.Runs().Last();
        var data = RecordedModel.Test;
        var logits = SharedPredictions.Outputs(program.Session, program.Graph.get_tensor_by_name(run.Fetches[0]), program.Graph.get_tensor_by_name(run.Feeds[0]), data, data.Count).Chunk(Mnist.Classes).ToList();
        var classes = logits.Select(l => Array.IndexOf(l, l.Max())).ToArray();
        return new Dictionary<string, object>
        {
            // Initial statistics are 0 and 1 on every system: the answer is determined although no restore wrote them.
            ["accuracy"] = new Prediction(classes, data.Labels, IsDetermined: true),
            ["mean_cross_entropy"] = logits.Select((l, i) => Math.Log(l.Sum(v => Math.Exp(v - l.Max()))) + l.Max() - l[data.Labels[i]]).Average(),
        };
    }

    /// <summary>The variables that the session reports as uninitialized.</summary>
    public static object Uninitialized(RecordedProgram program, RecordedCase recorded) =>
        program.Session.run(tf.report_uninitialized_variables()).StringData();

    /// <summary>What R05 measures after training on: the weights, and the averages in their place.</summary>
    public static object FineTuned(RecordedProgram program, RecordedCase recorded)
    {
        Prediction Answer() => Ask(program, recorded.Runs().Last(), RecordedModel.Test);
        var raw = Answer();
        var averages = tf.trainable_variables().Cast<IVariableV1>().Select(v => tf.assign(v, program.Graph.get_tensor_by_name(v.Op.name + "/ExponentialMovingAverage:0"))).ToArray();
        program.Session.run(tf.group(averages));
        var averaged = Answer();
        return new Dictionary<string, object>
        {
            ["accuracy_raw"] = Near(raw),
            ["accuracy_averaged"] = Near(averaged),
            ["steps"] = 100,
        };

        // The batches of the recording are not known.
        static Holds Near(Prediction p) => new(e => e.GetDouble() < LoadingAssertions.Chance ? p.Score.Accuracy < LoadingAssertions.Chance : Math.Abs(p.Score.Accuracy - e.GetDouble()) < 0.004, p.Score.ToString());
    }

    /// <summary>The shape of the variable's value.</summary>
    public static object Shape(RecordedProgram program, RecordedCase recorded) => new Dictionary<string, object> { ["shape"] = program.Session.run(program.Made.AsTensor()).shape.dims };

    /// <summary>The variable's value.</summary>
    public static object Value(RecordedProgram program, RecordedCase recorded) => program.Session.run(program.Made.AsTensor()).ToArray<int>().Single();

    /// <summary>What comes of adding the variable to <c>[2, 5]</c>.</summary>
    public static object Added(RecordedProgram program, RecordedCase recorded) => Added(program, x => tf.add(program.Made.AsTensor(), x));

    /// <summary>The same by BiasAdd.</summary>
    public static object AddedAsBias(RecordedProgram program, RecordedCase recorded) => Added(program, x => tf.nn.bias_add(x, program.Made));

    private static Dictionary<string, object> Added(RecordedProgram program, Func<Tensor, Tensor> add)
    {
        var x = tf.placeholder(tf.float32, (2, 5), name: "x");
        var sum = add(x);
        object fetched = null;
        try
        {
            program.Session.run(sum, (x, new float[2, 5]));
        }
        catch (TensorflowException error)
        {
            fetched = error;
        }

        return new Dictionary<string, object>
        {
            ["restored"] = "without an error",
            ["value_shape"] = program.Session.run(program.Made.AsTensor()).shape.dims,
            ["static_shape"] = program.Made.AsTensor().shape.dims,
            ["fetch"] = fetched,
        };
    }

    /// <summary>Nothing: the steps must fail.</summary>
    public static object Nothing(RecordedProgram program, RecordedCase recorded) => null;

    /// <summary>All images where a count is compared; fewer where dropout only lowers it.</summary>
    private static Mnist Enough(RecordedCase recorded) =>
        recorded.Outcome.GetProperty("value").GetProperty("accuracy_first").GetProperty("accuracy").GetDouble() < LoadingAssertions.High ? RecordedModel.Test.Take(Few) : RecordedModel.Test;

    /// <summary>Asks for the recorded fetch with the recorded feeds.</summary>
    public static Prediction Ask(RecordedProgram program, RecordedRun run, Mnist data = null, int? batch = null) =>
        Ask(program.Session, run, data, batch);

    /// <inheritdoc cref="Ask(RecordedProgram, RecordedRun, Mnist, int?)"/>
    public static Prediction Ask(Session session, RecordedRun run, Mnist data = null, int? batch = null)
    {
        var (fetch, input) = (session.graph.get_tensor_by_name(run.Fetches[0]), session.graph.get_tensor_by_name(run.Feeds.Single(f => !run.Numbers.ContainsKey(f))));
        FeedItem[] more = [.. run.Numbers.Select(n => new FeedItem(session.graph.get_tensor_by_name(n.Key), n.Value))];
        return Ask(session, fetch, input, data, batch, more);
    }

    /// <summary>Asks for a tensor.</summary>
    public static Prediction Ask(Session session, Tensor fetch, Tensor input, Mnist data = null, int? batch = null, params FeedItem[] more)
    {
        var report = LoadAudit.Of(session, fetch, [(input, 0), .. more]);
        var random = report.Findings.Any(f => f.Title.Contains("draws random numbers", StringComparison.Ordinal));
        var determined = report.Sources.Count == 0 || report.Sources.All(s => s.WrittenBy is "restore" or "assign");
        data ??= determined ? RecordedModel.Test : RecordedModel.Test.Take(Few);
        return new Prediction(SharedPredictions.Classes(session, fetch, input, data, batch ?? data.Count, more), data.Labels, determined && !random);
    }

    private static Dictionary<string, object> BothLabels(Prediction prediction) => new()
    {
        ["accuracy_with_A_labels"] = prediction,
        ["accuracy_with_B_labels"] = prediction.ByReversedLabels,
    };
}
