using System.Globalization;
using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Networks;
using Tensorflow;
using Tensorflow.Checkpoint;
using Tensorflow.Train;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Recorded;

/// <summary>The steps that add to the graph.</summary>
internal sealed partial class RecordedProgram
{
    private const string Shadow = "/ExponentialMovingAverage";
    private const float Decay = 0.99f;

    private ExponentialMovingAverage _averages;
    private Operation _step;

    /// <summary>The variable that a step made last, network aside.</summary>
    public IVariableV1 Made { get; private set; }

    private void Build(string[] step)
    {
        switch (step)
        {
            case ["build"]:
                _network = MnistNetwork.Build(NetworkSize.Small);
                break;
            case ["build", var scope]:
                _network = tf_with(ops.name_scope(scope), _ => MnistNetwork.Build(NetworkSize.Small));
                break;
            case ["build-of-resources"]:
                _network = MnistNetwork.Build(NetworkSize.Small, resource: true);
                break;
            case ["batch-norm", var mode]:
                BatchNormNetwork.Build(training: mode == "training");
                break;
            case ["matrices", var order]:
                Matrices(order, name: null);
                break;
            case ["matrices", var order, "named"]:
                Matrices(order, name: "w");
                break;
            case ["another"]:
                tf.Variable(tf.zeros(3));
                break;
            case ["counter"]:
                tf.Variable(0);
                break;
            case ["spare"]:
                tf.Variable(tf.zeros((784, 32)));
                break;
            case ["variable", var name, var type, .. var kind]:
                Made = Variable(name, type, kind);
                break;
            case ["step"]:
                tf.train.get_or_create_global_step();
                break;
            case ["training", var of]:
                Training(of);
                break;
            case ["averages"]:
                _averages = tf.train.ExponentialMovingAverage(Decay);
                _averages.apply(tf.trainable_variables().Cast<IVariableV1>().ToArray());
                break;
            case ["adam"]:
                tf.train.AdamOptimizer(0.001f).minimize(Loss());
                break;
            case ["fine-tuning"]:
                FineTuning();
                break;
            case ["fine-tune", var steps]:
                FineTune(int.Parse(steps, CultureInfo.InvariantCulture));
                break;
            case ["assign", "shadows"]:
                Assign(tf.trainable_variables().Cast<IVariableV1>());
                break;
            case ["assign", "collection"]:
                Assign(Graph.get_collection<IVariableV1>("moving_average_variables"));
                break;
            case ["assign", "read", var file]:
                AssignRead(file);
                break;
            case ["redeclare", "keep_prob"]:
                tf.placeholder_with_default(0.5f, [], name: "keep_prob");
                break;
            case ["placeholder"]:
                tf.placeholder(tf.float32, (-1, 784), name: "input");
                break;
            case ["noop", var name]:
                tf.group(Array.Empty<Operation>(), name: name);
                break;
            case ["constant", var name]:
                tf.constant("x", name: name);
                break;
            default:
                throw new ArgumentException($"'{string.Join(' ', step)}' is no step.");
        }
    }

    /// <summary>A training of one variable whose rate falls with the step, as in R08.</summary>
    /// <param name="of">Whether the step is a local variable, or not counted, or counted by an assignment of its own, or by minimize.</param>
    private static void Training(string of)
    {
        var w = tf.Variable(1.0f, name: "w");
        var step = of == "local"
            ? tf.compat.v1.get_variable("global_step", Array.Empty<int>(), TF_DataType.TF_INT32, tf.zeros_initializer, trainable: false, collections: ["local_variables"])
            : tf.Variable(0, trainable: false, name: "global_step");
        var rate = tf.train.exponential_decay(1e-3f, step, 10, 0.5f, staircase: true);
        tf.train.AdamOptimizer(rate).minimize(tf.square(w.AsTensor()), of is "uncounted" or "assigned" ? null : step);
        if (of == "assigned")
        {
            tf.assign(step, step.AsTensor() + 1);
        }
    }

    private Tensor Loss() => -tf.reduce_sum(_network.Label * tf.log(_network.Output));

    private Operation Initializer(string[] which) => which switch
    {
        [] => tf.global_variables_initializer(),
        ["last"] => tf.variables_initializer([.. tf.trainable_variables().Cast<IVariableV1>().TakeLast(2)]),
        ["local-variables"] => tf.local_variables_initializer(),
        ["local"] => tf.group(Array.Empty<Operation>(), name: "init"),
        ["shadows"] => tf.variables_initializer([.. tf.global_variables().Where(v => v.Op.name.EndsWith(Shadow, StringComparison.Ordinal))]),
        ["added", var from] => tf.variables_initializer([.. tf.global_variables().Skip(int.Parse(from, CultureInfo.InvariantCulture))]),
        _ => throw new ArgumentException($"'init {string.Join(' ', which)}' is no step."),
    };

    private Saver Saver(string[] which) => which switch
    {
        [] => tf.train.Saver(),
        ["called", var name] => tf.train.Saver(tf.global_variables(), max_to_keep: 5, name: name),
        ["inside", var scope] => tf_with(ops.name_scope(scope), _ => tf.train.Saver()),
        ["first", var count] => tf.train.Saver(tf.global_variables().Take(int.Parse(count, CultureInfo.InvariantCulture)).ToArray()),
        ["trainable"] => tf.train.Saver(tf.trainable_variables().Cast<IVariableV1>().ToArray()),
        ["reshaping"] => tf.train.Saver(reshape: true),
        ["averages"] => tf.train.Saver((_averages ?? tf.train.ExponentialMovingAverage(Decay)).variables_to_restore()),
        ["averages", "called", var name] => tf.train.Saver(new ExponentialMovingAverage(Decay, name: name).variables_to_restore()),
        ["averages", "of", var decay] => tf.train.Saver(new ExponentialMovingAverage(float.Parse(decay, CultureInfo.InvariantCulture)).variables_to_restore()),
        ["by-hand"] => tf.train.Saver(tf.global_variables()
            .Where(v => !v.Op.name.EndsWith(Shadow, StringComparison.Ordinal))
            .ToDictionary(v => IsTrainable(v) ? v.Op.name + Shadow : v.Op.name)),
        ["matching", var file] => Matching(file, ""),
        ["mapped", var file, var prefix] => Matching(file, prefix),
        _ => throw new ArgumentException($"'saver {string.Join(' ', which)}' is no step."),
    };

    private static bool IsTrainable(IVariableV1 variable) => tf.trainable_variables().Cast<IVariableV1>().Any(t => t.Name == variable.Name);

    /// <summary>The tolerant function of many repositories: what both have, by name and shape.</summary>
    private static Saver Matching(string file, string prefix)
    {
        using var reader = new CheckpointReader(Prefix(file));
        var shapes = reader.VariableToShapeMap;
        return tf.train.Saver(tf.global_variables()
            .Select(v => (Key: v.Name.Split(':')[0] is var name && name.StartsWith(prefix, StringComparison.Ordinal) ? name[prefix.Length..] : name, Variable: v))
            .Where(v => shapes.TryGetValue(v.Key, out var shape) && shape.dims.SequenceEqual(v.Variable.shape.dims))
            .ToDictionary(v => v.Key, v => v.Variable));
    }

    /// <summary>The network of R21: four matrices, of which the two inner ones, a and b, are made in the given order.</summary>
    private static void Matrices(string order, string name)
    {
        var input = tf.placeholder(tf.float32, (-1, 784), name: "input");
        ResourceVariable Matrix(int rows, int columns, string suffix) => tf.Variable(tf.truncated_normal((rows, columns), stddev: 0.1f), name: name is null ? null : name + suffix);
        var first = Matrix(784, 32, "0");
        var inner = order.ToDictionary(letter => letter, letter => Matrix(32, 32, "_" + letter));
        var last = Matrix(32, 10, "3");
        var hidden = tf.nn.relu(tf.matmul(tf.nn.relu(tf.matmul(tf.nn.relu(tf.matmul(input, first)), inner['a'])), inner['b']));
        tf.nn.softmax(tf.matmul(hidden, last), name: "output");
    }

    private static ResourceVariable Variable(string name, string type, string[] kind)
    {
        var shape = kind.Where(k => k.StartsWith('[')).SelectMany(k => k.Trim('[', ']').Split(',', StringSplitOptions.RemoveEmptyEntries)).Select(d => int.Parse(d, CultureInfo.InvariantCulture)).ToArray();
        var value = tf.zeros(shape, type switch { "int32" => TF_DataType.TF_INT32, "int64" => TF_DataType.TF_INT64, "double" => TF_DataType.TF_DOUBLE, _ => TF_DataType.TF_FLOAT });
        return kind.Contains("resource") ? new ResourceVariable(value, name: name) : tf.Variable(value, name: name);
    }

    /// <summary>A slow training whose averages move after each step.</summary>
    private void FineTuning()
    {
        var train = tf.train.GradientDescentOptimizer(1e-5f).minimize(Loss());
        _averages = tf.train.ExponentialMovingAverage(0.9999f);
        _step = tf_with(tf.control_dependencies([train]), _ => _averages.apply(tf.trainable_variables().Cast<IVariableV1>().ToArray()));
    }

    private void FineTune(int steps)
    {
        const int Batch = 8;
        var data = Mnist.Training();
        for (var step = 0; step < steps; step++)
        {
            var (images, labels) = data.Batch([.. Enumerable.Range(step * Batch, Batch)]);
            Execute(_step, (_network.Input, images), (_network.Label, labels));
        }
    }

    private void Assign(IEnumerable<IVariableV1> variables)
    {
        var assigns = variables.Select(v => tf.assign(v, Graph.get_tensor_by_name(v.Op.name + Shadow + ":0"))).ToArray();
        Note([.. assigns.Select(a => a.name)], []);
        Session.run(tf.group(assigns));
    }

    private void AssignRead(string file)
    {
        using var reader = new CheckpointReader(Prefix(file));
        foreach (var variable in tf.trainable_variables().Cast<IVariableV1>())
        {
            var value = tf.placeholder(tf.float32, variable.shape);
            Session.run(tf.assign(variable, value), (value, reader.get_tensor(variable.Op.name + Shadow)));
        }
    }
}
