namespace Tensorflow.Layers;

/// <summary>The variable scope and the name scope of one call of a layer (python/layers/base.py): <c>dense</c>, <c>dense_1</c>, or the name that was given.</summary>
internal sealed class LayerScope : IDisposable
{
    private readonly variable_scope _variables;
    private readonly ops.OpenedScope _names;

    /// <summary>Opens the scopes.</summary>
    /// <param name="name">The name; null for <paramref name="defaultName"/> made unique.</param>
    /// <param name="defaultName">What the layer is called.</param>
    /// <param name="reuse">Whether the variables must exist already; needs a name.</param>
    public LayerScope(string name, string defaultName, bool? reuse = null)
    {
        var captured = new variable_scope(name ?? (reuse == true ? defaultName : null), defaultName);
        captured.__enter__();
        VariableScope scope = captured;
        captured.__exit__();

        _variables = new variable_scope(scope, reuse: reuse, auxiliary_name_scope: false);
        _variables.__enter__();
        _names = ops.OpenScope(scope.original_name_scope.TrimEnd('/') + "/", null);
    }

    /// <summary>Finds or makes a variable of the layer.</summary>
    public Tensor Weight(string name, Shape shape, TF_DataType dtype, object initializer, bool trainable, Func<Tensor, Tensor> regularizer = null) =>
        Variable(name, shape, dtype, initializer, trainable, regularizer).AsTensor();

    /// <summary>Finds or makes a variable of the layer; what <paramref name="regularizer"/> gives for a new one is a regularization loss.</summary>
    public IVariableV1 Variable(string name, Shape shape, TF_DataType dtype, object initializer, bool trainable, Func<Tensor, Tensor> regularizer = null)
    {
        HashSet<IVariableV1> known = regularizer is null ? [] : [.. ops.get_collection<IVariableV1>(ops.GraphKeys.GLOBAL_VARIABLES_)];
        var variable = VariableFactory.Get(name, shape, dtype, initializer, trainable);
        if (regularizer is not null && !known.Contains(variable))
        {
            using var location = variable.Graph.ColocateWith(variable.Op);
            using var scope = ops.OpenScope(name + "/Regularizer", null);
            Regularized(regularizer(variable.AsTensor()));
        }

        return variable;
    }

    /// <summary>Counts a loss of the layer among the regularization losses; null is none.</summary>
    public static void Regularized(Tensor loss)
    {
        if (loss is not null)
        {
            ops.add_to_collection(ops.GraphKeys.REGULARIZATION_LOSSES_, loss);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _names.Dispose();
        _variables.__exit__();
    }
}
