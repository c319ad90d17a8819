namespace Tensorflow;

/// <summary>The nodes of a resource variable: VarHandleOp, AssignVariableOp, ReadVariableOp (python/ops/resource_variable_ops.py).</summary>
internal sealed class ResourceVariableNodes : VariableNodes
{
    /// <inheritdoc/>
    public override bool IsResource => true;

    /// <summary>The element type of the value.</summary>
    public required TF_DataType ValueType { get; init; }

    /// <inheritdoc/>
    public override TF_DataType DType => ValueType;

    /// <inheritdoc/>
    public override Shape Shape => new(Handle.op.Node.ShapeAttr("shape"));

    /// <inheritdoc/>
    public override Tensor GraphElement => Fetched ?? Snapshot;

    /// <summary>What a fetch fetches where the snapshot is an Identity of it; else null.</summary>
    public Tensor Fetched { get; init; }

    /// <summary>Builds a variable that starts with <paramref name="initial"/>.</summary>
    /// <param name="initial">A value, a tensor, or a function that builds one.</param>
    /// <param name="name">The wanted name; null for "Variable".</param>
    /// <param name="dtype">The element type; DtInvalid for that of the value.</param>
    /// <param name="trainable">Whether optimizers change it.</param>
    /// <param name="cachesReads">Whether it is read by an Identity that may live elsewhere than the variable.</param>
    /// <exception cref="ValueError">There is no initial value.</exception>
    public static ResourceVariableNodes Create(object initial, string name, TF_DataType dtype, bool trainable, bool cachesReads = false)
    {
        if (initial is null)
        {
            throw new ValueError("initial_value must be specified.");
        }

        using var control = ops.control_dependencies(null).Enter();
        var function = initial as Func<Tensor>;
        using var scope = ops.OpenScope(name, "Variable", function is null ? [initial] : []);
        var graph = scope.Graph;
        var trueName = ops.name_from_scope_name(scope.Name);
        Tensor value;
        Tensor handle;
        if (function is not null)
        {
            using var attributes = graph.AttrScope("_class", AttrValues.Colocation(["loc:@" + trueName]));
            using (graph.EnterScope("Initializer"))
            {
                value = ops.convert_to_tensor(function(), dtype, "initial_value");
            }

            handle = MakeHandle(value, scope.Name, trueName);
        }
        else
        {
            using (graph.EnterScope("Initializer"))
            {
                value = ops.convert_to_tensor(initial, dtype, "initial_value");
            }

            handle = MakeHandle(value, scope.Name, trueName);
        }

        using (graph.EnterScope("IsInitialized"))
        {
            gen_ops.Apply("VarIsInitializedOp", null, [handle]);
        }

        Operation initializer;
        using (graph.EnterScope("Assign"))
        {
            using var colocation = graph.ColocateWith(handle.op);
            initializer = gen_ops.Apply("AssignVariableOp", graph.NameStack + "/", [handle, InitialValueGuard.Guard(trueName, value)]);
        }

        Tensor read;
        Tensor cached = null;
        using (graph.EnterScope("Read"))
        {
            using (graph.ColocateWith(handle.op))
            {
                read = gen_ops.Apply("ReadVariableOp", null, [handle], ("dtype", value.dtype.as_base_dtype())).output;
            }

            if (cachesReads)
            {
                using var anywhere = graph.ColocateWith(null, ignoreExisting: true);
                cached = gen_ops.Apply("Identity", null, [read]).output;
            }
        }

        return new ResourceVariableNodes
        {
            Handle = handle,
            Snapshot = cached ?? read,
            Fetched = read,
            Initializer = initializer,
            InitialValue = value,
            Trainable = trainable,
            ValueType = value.dtype.as_base_dtype(),
        };
    }

    /// <inheritdoc/>
    public override Tensor Assign(string kind, object value, bool useLocking, string name)
    {
        var type = kind + "VariableOp";
        var op = gen_ops.Apply(type, name, [Handle, ops.convert_to_tensor(value, ValueType, "value")]);
        using var control = Handle.graph.control_dependencies([op]).Enter();
        return gen_ops.Apply("ReadVariableOp", null, [Handle], ("dtype", ValueType)).output;
    }

    /// <inheritdoc/>
    public override Tensor IsInitialized(string name) => gen_ops.Apply("VarIsInitializedOp", name, [Handle]).output;

    /// <inheritdoc/>
    public override Tensor Read()
    {
        using var scope = ops.OpenScope("Read", null);
        var value = gen_ops.Apply("ReadVariableOp", null, [Handle], ("dtype", ValueType)).output;
        return gen_ops.Apply("Identity", null, [value]).output;
    }

    private static Tensor MakeHandle(Tensor value, string scope, string sharedName) =>
        gen_ops.Apply("VarHandleOp", scope, [], ("shape", value.StaticShape), ("dtype", value.dtype.as_base_dtype()), ("shared_name", sharedName)).output;
}
