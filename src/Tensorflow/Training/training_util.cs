using Tensorflow.Operations.Initializers;

namespace Tensorflow.Train;

/// <summary>The global step: the variable that counts training steps (python/training/training_util.py).</summary>
internal static class training_util
{
    private const string Name = "global_step";

    /// <summary>The global step of a graph: the one of the collection, or a variable of that name; null when there is none.</summary>
    public static IVariableV1 get_global_step(Graph graph = null)
    {
        graph ??= ops.get_default_graph();
        var steps = graph.get_collection<IVariableV1>(ops.GraphKeys.GLOBAL_STEP_);
        if (steps.Count > 1)
        {
            Logging.Warning("Multiple tensors in global_step collection.");
            return null;
        }

        var step = steps.Count == 1
            ? steps[0]
            : graph.get_collection<IVariableV1>(ops.GraphKeys.GLOBAL_VARIABLES_).Find(v => v.Name == Name + ":0");
        if (step is not null)
        {
            Check(step);
        }

        return step;
    }

    /// <summary>Makes the global step: int64, a scalar, starting at 0.</summary>
    /// <exception cref="ValueError">There is one.</exception>
    public static IVariableV1 create_global_step(Graph graph = null)
    {
        graph ??= ops.get_default_graph();
        if (get_global_step(graph) is not null)
        {
            throw new ValueError("\"global_step\" already exists.");
        }

        graph.as_default();
        try
        {
            return VariableFactory.Get(
                Name,
                Shape.Scalar,
                TF_DataType.TF_INT64,
                new Zeros(),
                trainable: false,
                collections: [ops.GraphKeys.GLOBAL_VARIABLES_, ops.GraphKeys.GLOBAL_STEP_]);
        }
        finally
        {
            graph.Exit();
        }
    }

    private static void Check(IVariableV1 step)
    {
        if (!step.dtype.is_integer())
        {
            throw new TypeError($"Existing \"global_step\" does not have integer type: {step.dtype.as_base_dtype().as_numpy_name()}");
        }

        if (step.shape.Host.HasRank && step.shape.ndim != 0)
        {
            throw new TypeError($"Existing \"global_step\" is not scalar: {step.shape.Host.ToPythonString()}");
        }
    }
}
