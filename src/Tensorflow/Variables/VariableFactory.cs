namespace Tensorflow;

/// <summary>Makes variables: by <c>tf.Variable</c>, and by name in variable scopes as get_variable does (python/ops/variable_scope.py).</summary>
internal static partial class VariableFactory
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

    /// <summary>Finds or makes the variable <paramref name="name"/> in a variable scope.</summary>
    /// <exception cref="ValueError">It exists and must not, is missing and must exist, or has another shape or type.</exception>
    public static IVariableV1 Get(
        string name,
        Shape shape = null,
        TF_DataType dtype = TF_DataType.DtInvalid,
        object initializer = null,
        bool? trainable = null,
        List<string> collections = null,
        bool? useResource = null,
        bool validateShape = true,
        Func<Tensor, Tensor> regularizer = null,
        Partitioner partitioner = null,
        CustomGetter customGetter = null,
        VariableScope scope = null,
        _VariableStore store = null)
    {
        var known = VariableScopeStore.Of(ops.get_default_graph());
        scope ??= known.Current;
        var request = new VariableRequest
        {
            Name = scope.name.Length > 0 ? $"{scope.name}/{name}" : name,
            Shape = shape,
            Declared = dtype,
            Type = dtype == TF_DataType.DtInvalid ? scope.DType : dtype.as_base_dtype(),
            Initializer = initializer ?? scope.Initializer,
            Regularizer = regularizer ?? scope.Regularizer,
            Partitioner = partitioner ?? scope.Partitioner,
            Trainable = trainable ?? true,
            Collections = collections,
            UseResource = useResource ?? scope.use_resource,
            CachesReads = scope.CachesReads,
            ValidateShape = validateShape,
            MayReuse = scope.resue || scope.AutoReuse,
            MustReuse = scope.resue && !scope.AutoReuse,
        };
        return Get(store ?? known.Variables, known.Graph, request, customGetter ?? scope.CustomGetter);
    }

    /// <summary>Finds or makes a variable in <paramref name="store"/>.</summary>
    /// <exception cref="ValueError">It exists and must not, is missing and must exist, or has another shape or type.</exception>
    public static IVariableV1 Get(_VariableStore store, Graph graph, VariableRequest request, CustomGetter getter = null)
    {
        using var control = graph.control_dependencies((object[])null).Enter();
        using var root = graph.EnterScope(null);
        return getter is null ? Get(request, store) : getter(n => Get(request with { Name = n }, store), request.Name);
    }

    private static IVariableV1 Get(VariableRequest request, _VariableStore store)
    {
        var isScalar = request.Shape is { ndim: 0 };
        if ((request.Partitioner is not null && !isScalar) || (request.MustReuse && store.Partitioned.ContainsKey(request.Name)))
        {
            return GetPartitioned(request, store);
        }

        return store.Variables.ContainsKey(request.Name + "/part_0")
            ? throw new ValueError($"No partitioner was provided, but a partitioned version of the variable was found: {request.Name}/part_0. Perhaps a variable of the same name was already created with partitioning?")
            : GetSingle(request, store);
    }

    private static IVariableV1 GetSingle(VariableRequest request, _VariableStore store)
    {
        if (store.Variables.TryGetValue(request.Name, out var known))
        {
            if (!request.MayReuse)
            {
                throw new ValueError($"Variable {request.Name} already exists, disallowed. Did you mean to set reuse=True or reuse=tf.AUTO_REUSE in VarScope? Originally defined at: operation '{known.Op.name}'");
            }

            CheckShared("variable", request.Name, request, known.shape, known.dtype);
            return known;
        }

        if (request.MustReuse)
        {
            throw new ValueError($"Variable {request.Name} does not exist, or was not created with tf.get_variable(). Did you mean to set reuse=tf.AUTO_REUSE in VarScope?");
        }

        var initial = InitialValue(request);
        var type = request.StartsWithValue ? TF_DataType.DtInvalid : request.Type;
        VariableNodes nodes = request.UseResource
            ? ResourceVariableNodes.Create(initial, request.Name, type, request.Trainable, request.CachesReads)
            : RefVariableNodes.Create(initial, request.Name, type, request.Trainable, request.ValidateShape, request.CachesReads);
        IVariableV1 variable = nodes.IsResource ? new ResourceVariable(nodes) : new RefVariable(nodes);
        VariableCollections.Add(variable, request.Collections);
        if (!request.Name.EndsWith('/'))
        {
            store.Variables.Add(request.Name, variable);
        }

        Regularize(request, variable);
        return variable;
    }

    private static void Regularize(VariableRequest request, IVariableV1 variable)
    {
        if (request.Regularizer is null)
        {
            return;
        }

        using var location = variable.Graph.ColocateWith(variable.Op);
        using var scope = variable.Graph.EnterScope(request.Name + "/Regularizer/");
        if (request.Regularizer(variable.AsTensor()) is { } loss)
        {
            variable.Graph.add_to_collection(ops.GraphKeys.REGULARIZATION_LOSSES_, loss);
        }
    }

    private static void CheckShared(string what, string name, VariableRequest request, Shape shape, TF_DataType dtype)
    {
        if (request.Shape is not null && !request.Shape.is_compatible_with(shape))
        {
            throw new ValueError($"Trying to share {what} {name}, but specified shape {request.Shape.Host.ToPythonString()} and found shape {shape.Host.ToPythonString()}.");
        }

        if (!request.StartsWithValue && request.Type != dtype.as_base_dtype())
        {
            throw new ValueError($"Trying to share {what} {name}, but specified dtype {request.Type.as_numpy_name()} and found dtype {dtype.as_numpy_name()}.");
        }
    }

    private static object InitialValue(VariableRequest request)
    {
        switch (request.Initializer)
        {
            case Func<Tensor>:
                return request.Initializer;
            case null or IInitializer:
                return Built(request);
        }

        if (request.Declared != TF_DataType.DtInvalid)
        {
            var value = ops.convert_to_tensor(request.Initializer);
            if (value.BaseType != (DType)request.Type)
            {
                throw new ValueError($"Initializer type '{Python.DTypeRepr(value)}' and explicit dtype 'tf.{request.Type.as_numpy_name()}' don't match.");
            }

            return value;
        }

        return request.Shape is null ? request.Initializer : throw new ValueError("If initializer is a constant, do not specify shape.");
    }

    private static Func<Tensor> Built(VariableRequest request)
    {
        var builder = (IInitializer)request.Initializer ?? DefaultInitializer(request.Name, request.Type);
        if (request.Shape is null)
        {
            throw new ValueError($"Variable {request.Name} did not get an initializer, so its `shape` argument must be specified.");
        }

        if (!request.Shape.IsFullyDefined)
        {
            throw new ValueError("The initializer passed is not valid. It should be a callable with no arguments and the shape should not be provided or an instance of `tf.keras.initializers.*' and `shape` should be fully defined.");
        }

        return () => builder.Apply(new InitializerArgs(request.Shape, request.Type) { Whole = request.Whole, Offset = request.Offset });
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
