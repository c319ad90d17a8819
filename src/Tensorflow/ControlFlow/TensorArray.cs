namespace Tensorflow;

/// <summary>
/// Tensors under an index, written once and read in any order: what the iterations of a loop take and give
/// (python/ops/tensor_array_ops.py). Every write gives a new object, whose <see cref="flow"/> orders what follows it;
/// reading from an older one misses the write. For the thread that builds the graph.
/// </summary>
public sealed partial class TensorArray
{
    private readonly ElementShape _element;
    private readonly List<Tensor> _colocateWith;

    /// <summary>Makes an empty array.</summary>
    /// <param name="dtype">The element type.</param>
    /// <param name="size">The number of elements: int32, a scalar.</param>
    /// <param name="dynamic_size">Whether writing beyond the end makes it longer.</param>
    /// <param name="clear_after_read">Whether an element may be read only once, which frees it.</param>
    /// <param name="tensor_array_name">The name of the resource in a step; null for one of its own.</param>
    /// <param name="infer_shape">Whether all elements must have the same shape.</param>
    /// <param name="element_shape">The shape of all elements; null for that of the first one written.</param>
    /// <param name="colocate_with_first_write_call">Whether it lives where the first written value does.</param>
    /// <param name="name">The scope; <c>TensorArray</c> by default.</param>
    internal TensorArray(
        TF_DataType dtype,
        object size,
        bool dynamic_size = false,
        bool clear_after_read = true,
        string tensor_array_name = null,
        bool infer_shape = true,
        Shape element_shape = null,
        bool colocate_with_first_write_call = true,
        string name = null)
    {
        this.dtype = dtype;
        this.infer_shape = infer_shape || element_shape is not null;
        this.colocate_with_first_write_call = colocate_with_first_write_call;
        _element = new ElementShape { Known = element_shape?.Host };
        _colocateWith = [];

        using var scope = ops.OpenScope(name, "TensorArray", size);
        using var anywhere = colocate_with_first_write_call ? scope.Graph.device(null) : null;
        anywhere?.__enter__();
        using var apart = colocate_with_first_write_call ? scope.Graph.ColocateWith(null, ignoreExisting: true) : null;
        var made = gen_ops.Apply(
            "TensorArrayV3",
            scope.Name,
            [size],
            ("dtype", dtype),
            ("element_shape", element_shape?.Host),
            ("dynamic_size", dynamic_size),
            ("clear_after_read", clear_after_read),
            ("identical_element_shapes", infer_shape),
            ("tensor_array_name", tensor_array_name));
        handle = made.outputs[0];
        flow = made.outputs[1];
    }

    /// <summary>The array behind a handle that exists.</summary>
    internal TensorArray(TF_DataType dtype, Tensor handle, Tensor flow, bool infer_shape = true, bool colocate_with_first_write_call = true)
        : this(dtype, handle, flow, infer_shape, colocate_with_first_write_call, new ElementShape(), [])
    {
    }

    private TensorArray(TF_DataType dtype, Tensor handle, Tensor flow, bool infer_shape, bool colocate_with_first_write_call, ElementShape element, List<Tensor> colocateWith)
    {
        this.dtype = dtype;
        this.handle = handle;
        this.flow = flow;
        this.infer_shape = infer_shape;
        this.colocate_with_first_write_call = colocate_with_first_write_call;
        _element = element;
        _colocateWith = colocateWith;

        // Python opens a scope each time, and so uses its name up.
        using var scope = ops.OpenScope(null, "TensorArray", handle, flow);
    }

    /// <summary>The element type.</summary>
    public TF_DataType dtype { get; }

    /// <summary>The handle of the resource.</summary>
    public Tensor handle { get; }

    /// <summary>What has been done to the array so far: float32, a scalar without meaning but its order.</summary>
    public Tensor flow { get; }

    /// <summary>Whether all elements must have the same shape.</summary>
    public bool infer_shape { get; }

    /// <summary>Whether it lives where the first written value does.</summary>
    public bool colocate_with_first_write_call { get; }

    /// <summary>The same array behind an Identity.</summary>
    public TensorArray identity() => WithFlow(control_flow_ops.Identity(flow));

    /// <summary>The number of elements: int32, <c>[]</c>.</summary>
    public Tensor size(string name = null) => gen_ops.Apply("TensorArraySizeV3", name, [handle, flow]).output;

    /// <summary>Frees the array before the step ends.</summary>
    public Operation close(string name = null) => gen_ops.Apply("TensorArrayCloseV3", name, [handle]);

    /// <summary>The array that gathers the gradients of the elements in one call of tf.gradients.</summary>
    /// <param name="source">What names that call.</param>
    /// <param name="flow">After what it is made; null for all that was done to this one.</param>
    /// <param name="name">The scope; <c>TensorArrayGrad</c> by default.</param>
    public TensorArray grad(string source, Tensor flow = null, string name = null)
    {
        var after = flow ?? this.flow;
        using var scope = ops.OpenScope(name, "TensorArrayGrad", handle);
        using var location = scope.Graph.ColocateWith(handle.op);
        var gradient = gen_ops.Apply("TensorArrayGradV3", name, [handle, after], ("source", source)).outputs[0];
        using (scope.Graph.control_dependencies([gradient]).Enter())
        {
            after = control_flow_ops.Identity(after, "gradient_flow");
        }

        return new TensorArray(dtype, gradient, after, infer_shape, colocate_with_first_write_call: false, _element, []);
    }

    /// <summary>Gives the flows of loop variables back to their arrays; other variables stay as they are.</summary>
    /// <param name="like">The loop variables: arrays among them.</param>
    /// <param name="flows">Their values: a flow for an array.</param>
    internal static object[] WithFlows(object[] like, Tensor[] flows) => [.. like.Zip(flows, (l, f) => l is TensorArray array ? (object)array.WithFlow(f) : f)];

    /// <summary>The same array after something else.</summary>
    internal TensorArray WithFlow(Tensor after) => new(dtype, handle, after, infer_shape, colocate_with_first_write_call, _element, _colocateWith);

    /// <summary>The shape of the elements as far as it is known; all objects of an array share it.</summary>
    private sealed class ElementShape
    {
        public HostShape Known { get; set; }

        public void Merge(HostShape shape)
        {
            Known = Known is null
                ? shape
                : Known.MergeWith(shape) ?? throw new ValueError($"Inconsistent shapes: saw {shape.ToPythonString()} but expected {Known.ToPythonString()} (and infer_shape=True)");
        }
    }
}
