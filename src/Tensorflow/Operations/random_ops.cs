namespace Tensorflow;

/// <summary>Random values (python/ops/random_ops.py, python/framework/random_seed.py).</summary>
public class random_ops
{
    private const long DefaultGraphSeed = 87654321;
    private const long MaxInt32 = int.MaxValue;

    /// <summary>Normal values of which those beyond two standard deviations are drawn again.</summary>
    public static Tensor truncated_normal(Shape shape, float mean = 0f, float stddev = 1f, TF_DataType dtype = TF_DataType.TF_FLOAT, int? seed = null, string name = null) =>
        TruncatedNormal(shape, Python.Float(mean), Python.Float(stddev), dtype, seed, name);

    /// <summary>Normal values.</summary>
    public static Tensor random_normal(Shape shape, float mean = 0f, float stddev = 1f, TF_DataType dtype = TF_DataType.TF_FLOAT, int? seed = null, string name = null) =>
        Normal(shape, Python.Float(mean), Python.Float(stddev), dtype, seed, name);

    /// <summary>Uniform values in [<paramref name="minval"/>, <paramref name="maxval"/>).</summary>
    public static Tensor random_uniform(object shape, object minval = null, object maxval = null, TF_DataType dtype = TF_DataType.TF_FLOAT, int? seed = null, string name = null)
    {
        var isInteger = dtype.is_integer();
        if (maxval is null)
        {
            maxval = isInteger ? throw new ValueError($"Must specify maxval for integer dtype {dtype.as_numpy_name()}") : 1;
        }

        using var scope = ops.OpenScope(name, "random_uniform", shape, minval, maxval);
        var dims = ops.convert_to_tensor(shape, name: "shape");
        var low = ops.convert_to_tensor(minval ?? 0, dtype, "min");
        var high = ops.convert_to_tensor(maxval, dtype, "max");
        var (seed1, seed2) = GetSeed(scope.Graph, seed);
        if (isInteger)
        {
            return gen_ops.Apply("RandomUniformInt", scope.Name, [dims, low, high], ("seed", seed1), ("seed2", seed2)).output;
        }

        var random = gen_ops.Apply("RandomUniform", null, [dims], ("dtype", dtype), ("seed", seed1), ("seed2", seed2)).output;
        var scaled = random * (high - low);
        return gen_ops.Apply("Add", scope.Name, [scaled, low]).output;
    }

    /// <summary>The slices along the first axis in random order.</summary>
    internal static Tensor random_shuffle(Tensor value, int? seed, string name)
    {
        var (seed1, seed2) = GetSeed(ops.GraphOf(new object[] { value }) ?? ops.get_default_graph(), seed);
        return gen_ops.Apply("RandomShuffle", name, [value], ("seed", seed1), ("seed2", seed2)).output;
    }

    /// <summary>Draws classes by unnormalized log-probabilities.</summary>
    internal static Tensor multinomial(Tensor logits, int samples, int? seed, string name, TF_DataType dtype)
    {
        using var scope = ops.OpenScope(name, null, logits);
        var values = ops.convert_to_tensor(logits, name: "logits");
        var (seed1, seed2) = GetSeed(scope.Graph, seed);
        object type = dtype == TF_DataType.DtInvalid ? null : dtype;
        return gen_ops.Apply("Multinomial", null, [values, samples], ("seed", seed1), ("seed2", seed2), ("output_dtype", type)).output;
    }

    /// <summary>Normal values of the seed [0, 0].</summary>
    internal static Tensor stateless_normal(Shape shape, float mean, float stddev, TF_DataType dtype, string name)
    {
        using var scope = ops.OpenScope(name, "stateless_random_normal");
        var dims = ops.convert_to_tensor(shape, TF_DataType.TF_INT32, "shape");
        var center = ops.convert_to_tensor(Python.Float(mean), dtype, "mean");
        var deviation = ops.convert_to_tensor(Python.Float(stddev), dtype, "stddev");
        var random = gen_ops.Apply("StatelessRandomNormal", null, [dims, new[] { 0, 0 }], ("dtype", dtype)).output;
        return gen_ops.Apply("Add", scope.Name, [random * deviation, center]).output;
    }

    /// <summary>Normal values of which those beyond two standard deviations are drawn again; with settings in double.</summary>
    internal static Tensor TruncatedNormal(Shape shape, double mean, double stddev, TF_DataType dtype, int? seed, string name = null) =>
        Normal("TruncatedNormal", "truncated_normal", shape, mean, stddev, dtype, seed, name);

    /// <summary>Normal values; with settings in double.</summary>
    internal static Tensor Normal(Shape shape, double mean, double stddev, TF_DataType dtype, int? seed, string name = null) =>
        Normal("RandomStandardNormal", "random_normal", shape, mean, stddev, dtype, seed, name);

    /// <summary>The two seeds of an op (G.1): the graph's, and the op's own or the id of the newest operation.</summary>
    internal static (long Seed, long Seed2) GetSeed(Graph graph, int? opSeed)
    {
        long first;
        long second;
        if (graph.Seed is { } graphSeed)
        {
            first = graphSeed;
            second = opSeed ?? graph.version;
        }
        else if (opSeed is { } given)
        {
            first = DefaultGraphSeed;
            second = given;
        }
        else
        {
            return (0, 0);
        }

        first = Mod(first);
        second = Mod(second);
        return first == 0 && second == 0 ? (0, MaxInt32) : (first, second);
    }

    private static long Mod(long value) => ((value % MaxInt32) + MaxInt32) % MaxInt32;

    private static Tensor Normal(string type, string scopeName, Shape shape, double mean, double stddev, TF_DataType dtype, int? seed, string name)
    {
        using var scope = ops.OpenScope(name, scopeName);
        var dims = ops.convert_to_tensor(shape, TF_DataType.TF_INT32, "shape");
        var center = ops.convert_to_tensor(mean, dtype, "mean");
        var deviation = ops.convert_to_tensor(stddev, dtype, "stddev");
        var (seed1, seed2) = GetSeed(scope.Graph, seed);
        var random = gen_ops.Apply(type, null, [dims], ("dtype", dtype), ("seed", seed1), ("seed2", seed2)).output;
        return gen_ops.Apply("Add", scope.Name, [random * deviation, center]).output;
    }
}
