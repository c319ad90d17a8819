namespace Tensorflow;

/// <summary>The nodes of a reference variable: VariableV2, Assign, Identity (python/ops/variables.py).</summary>
internal sealed class RefVariableNodes : VariableNodes
{
    /// <inheritdoc/>
    public override bool IsResource => false;

    /// <inheritdoc/>
    public override TF_DataType DType => Handle.dtype;

    /// <inheritdoc/>
    public override Shape Shape => Handle.shape;

    /// <inheritdoc/>
    public override Tensor GraphElement => Handle;

    /// <summary>Builds a variable that starts with <paramref name="initial"/>.</summary>
    /// <param name="initial">A value, a tensor, or a function that builds one.</param>
    /// <param name="name">The wanted name; null for "Variable".</param>
    /// <param name="dtype">The element type; DtInvalid for that of the value.</param>
    /// <param name="trainable">Whether optimizers change it.</param>
    /// <param name="validateShape">Whether the shape must be full, and assignments keep it.</param>
    /// <param name="cachesReads">Whether the Identity that is read may live elsewhere than the variable.</param>
    /// <exception cref="ValueError">There is no initial value, or its shape is not full.</exception>
    public static RefVariableNodes Create(object initial, string name, TF_DataType dtype, bool trainable, bool validateShape, bool cachesReads = false)
    {
        if (initial is null)
        {
            throw new ValueError("initial_value must be specified.");
        }

        using var control = ops.control_dependencies(null).Enter();
        var function = initial as Func<Tensor>;
        using var scope = ops.OpenScope(name, "Variable", function is null ? [initial] : []);
        var graph = scope.Graph;
        Tensor value;
        Tensor handle;
        if (function is not null)
        {
            var group = AttrValues.Colocation(["loc:@" + ops.name_from_scope_name(scope.Name)]);
            using var attributes = graph.AttrScope("_class", group);
            using (graph.EnterScope("Initializer"))
            using (var device = graph.device(null))
            {
                device.__enter__();
                value = ops.convert_to_tensor(function(), dtype, "initial_value");
            }

            handle = MakeHandle(value, scope.Name, validateShape);
        }
        else
        {
            value = ops.convert_to_tensor(initial, dtype, "initial_value");
            handle = MakeHandle(value, scope.Name, validateShape);
        }

        var guarded = InitialValueGuard.Guard(handle.op.name, value);
        var initializer = gen_ops.Apply("Assign", null, [handle, guarded], ("validate_shape", validateShape)).op;
        using var colocation = cachesReads ? null : graph.ColocateWith(handle.op);
        var snapshot = gen_ops.Apply("Identity", "read", [handle]).output;
        return new RefVariableNodes
        {
            Handle = handle,
            Snapshot = snapshot,
            Initializer = initializer,
            InitialValue = value,
            Trainable = trainable,
        };
    }

    /// <inheritdoc/>
    public override Tensor Assign(string kind, object value, bool useLocking, string name) =>
        gen_ops.Apply(kind, name, [Handle, value], ("use_locking", useLocking)).output;

    /// <inheritdoc/>
    public override Tensor IsInitialized(string name) => gen_ops.Apply("IsVariableInitialized", name, [Handle]).output;

    /// <inheritdoc/>
    public override Tensor Read() => gen_ops.Apply("Identity", "read", [Handle]).output;

    private static Tensor MakeHandle(Tensor value, string scope, bool validateShape)
    {
        if (validateShape && !value.StaticShape.IsFullyDefined)
        {
            throw new ValueError($"initial_value must have a shape specified: {value}");
        }

        var shape = validateShape ? value.StaticShape : HostShape.UnknownRank;
        return gen_ops.Apply("VariableV2", scope, [], ("shape", shape), ("dtype", value.dtype.as_base_dtype())).output;
    }
}
