namespace Tensorflow;

/// <summary>Makes variables: by <c>tf.Variable</c>, and by name in variable scopes as get_variable does (python/ops/variable_scope.py).</summary>
internal static class VariableFactory
{
    /// <summary>Makes a variable as <c>tf.Variable</c> does: under the current name scope, unknown to get_variable.</summary>
    public static ResourceVariable Make(object initial, string name = null, TF_DataType dtype = TF_DataType.DtInvalid, bool trainable = true, bool validateShape = true, bool useResource = false, List<string> collections = null)
    {
        var variable = new ResourceVariable(useResource
            ? ResourceVariableNodes.Create(initial, name, dtype, trainable)
            : RefVariableNodes.Create(initial, name, dtype, trainable, validateShape));
        VariableCollections.Add(variable, collections);
        return variable;
    }

    /// <summary>Finds or makes the variable <paramref name="name"/> in the current variable scope.</summary>
    /// <exception cref="ValueError">It exists and must not, is missing and must exist, or has another shape or type.</exception>
    public static IVariableV1 Get(
        string name,
        Shape shape = null,
        TF_DataType dtype = TF_DataType.DtInvalid,
        object initializer = null,
        bool? trainable = null,
        List<string> collections = null,
        bool? useResource = null,
        bool validateShape = true)
    {
        var graph = ops.get_default_graph();
        var store = VariableScopeStore.Of(graph);
        var scope = store.Current;
        var fullName = scope.name.Length > 0 ? $"{scope.name}/{name}" : name;
        if (store.Variables.TryGetValue(fullName, out var known))
        {
            return Reuse(scope, fullName, known, shape, dtype);
        }

        if (scope.resue && !scope.AutoReuse)
        {
            throw new ValueError($"Variable {fullName} does not exist, or was not created with tf.get_variable(). Did you mean to set reuse=tf.AUTO_REUSE in VarScope?");
        }

        var type = dtype == TF_DataType.DtInvalid ? scope.DType : dtype.as_base_dtype();
        var initial = InitialValue(fullName, shape, type, initializer ?? scope.Initializer, dtype);
        if (initial is not Func<Tensor>)
        {
            // A value brings its own type.
            type = TF_DataType.DtInvalid;
        }

        using var control = ops.control_dependencies(null).Enter();
        using var root = graph.EnterScope(null);
        VariableNodes nodes = useResource ?? scope.use_resource
            ? ResourceVariableNodes.Create(initial, fullName, type, trainable ?? true)
            : RefVariableNodes.Create(initial, fullName, type, trainable ?? true, validateShape);
        IVariableV1 variable = nodes.IsResource ? new ResourceVariable(nodes) : new RefVariable(nodes);
        VariableCollections.Add(variable, collections);
        if (!fullName.EndsWith('/'))
        {
            store.Variables.Add(fullName, variable);
        }

        if (scope.Regularizer is { } regularizer)
        {
            using var location = graph.ColocateWith(variable.Op);
            using var penalty = graph.EnterScope(name + "/Regularizer/");
            if (regularizer(variable.AsTensor()) is { } loss)
            {
                graph.add_to_collection(ops.GraphKeys.REGULARIZATION_LOSSES_, loss);
            }
        }

        return variable;
    }

    private static IVariableV1 Reuse(VariableScope scope, string name, IVariableV1 known, Shape shape, TF_DataType dtype)
    {
        if (!scope.resue && !scope.AutoReuse)
        {
            throw new ValueError($"Variable {name} already exists, disallowed. Did you mean to set reuse=True or reuse=tf.AUTO_REUSE in VarScope? Originally defined at: operation '{known.Op.name}'");
        }

        if (shape is not null && !shape.is_compatible_with(known.shape))
        {
            throw new ValueError($"Trying to share variable {name}, but specified shape {shape.Host.ToPythonString()} and found shape {known.shape.Host.ToPythonString()}.");
        }

        if (dtype != TF_DataType.DtInvalid && dtype.as_base_dtype() != known.dtype.as_base_dtype())
        {
            throw new ValueError($"Trying to share variable {name}, but specified dtype {dtype.as_numpy_name()} and found dtype {known.dtype.as_numpy_name()}.");
        }

        return known;
    }

    private static object InitialValue(string name, Shape shape, TF_DataType type, object initializer, TF_DataType declared)
    {
        switch (initializer)
        {
            case null:
                initializer = DefaultInitializer(name, type);
                break;
            case Func<Tensor>:
                return initializer;
            case Tensor tensor when declared != TF_DataType.DtInvalid && tensor.dtype.as_base_dtype() != type:
                throw new ValueError($"Initializer type '{tensor.dtype.as_numpy_name()}' and explicit dtype '{type.as_numpy_name()}' don't match.");
        }

        if (initializer is not IInitializer builder)
        {
            return shape is null
                ? initializer
                : throw new ValueError($"If initializer is a constant, do not specify shape.");
        }

        if (shape is null || !shape.IsFullyDefined)
        {
            throw new ValueError($"Shape of a new variable ({name}) must be fully defined, but instead was {shape?.Host.ToPythonString() ?? "<unknown>"}.");
        }

        return (Func<Tensor>)(() => builder.Apply(new InitializerArgs(shape, type)));
    }

    private static IInitializer DefaultInitializer(string name, TF_DataType type)
    {
        if (type.is_floating())
        {
            return new Operations.Initializers.GlorotUniform();
        }

        return type.is_integer() || type is TF_DataType.TF_BOOL or TF_DataType.TF_STRING
            ? new Operations.Initializers.Zeros()
            : throw new ValueError($"An initializer for variable {name} of {type.as_numpy_name()} is required");
    }
}
