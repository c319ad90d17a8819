namespace Tensorflow;

/// <summary>
/// Describes an operation piece by piece, as the C API builds them: no name scope, device, control dependency or conversion takes part.
/// One thread at a time.
/// </summary>
public class OperationDescription
{
    private readonly DescribedOperation _described;

    /// <summary>Begins to describe an operation.</summary>
    /// <param name="graph">The graph that it is for.</param>
    /// <param name="opType">The op type.</param>
    /// <param name="opName">The full name; no other operation may have it.</param>
    public OperationDescription(Graph graph, string opType, string opName)
    {
        _described = new DescribedOperation(graph, new NodeSpec(opType, opName));
    }

    /// <summary>Makes another face of the description that <paramref name="handle"/> names.</summary>
    /// <exception cref="ValueError">The handle names none that is in use.</exception>
    public OperationDescription(IntPtr handle)
    {
        _described = ManagedHandles.Get<DescribedOperation>(handle, "an operation's description");
    }

    /// <summary>A number that names the description as long as it is referenced.</summary>
    public IntPtr op => ManagedHandles.Of(_described);

    public static implicit operator OperationDescription(IntPtr handle) => new(handle);

    public static implicit operator IntPtr(OperationDescription desc) => desc.op;

    /// <summary>Adds the tensors of a list argument, after the inputs before it.</summary>
    public void AddInputList(params TF_Output[] inputs) => Array.ForEach(inputs, AddInput);

    /// <summary>Sets an element type.</summary>
    public void SetAttrType(string attr_name, TF_DataType value) => SetAttr(attr_name, new AttrValue { Type = (DataType)value });

    /// <summary>Sets a shape; -1 is an unknown dimension, null is unknown rank.</summary>
    public void SetAttrShape(string attr_name, long[] dims) => SetAttr(attr_name, new AttrValue { Shape = new Shape(dims).Host.ToProto() });

    /// <summary>Adds the operation to the graph.</summary>
    /// <param name="status">Set to how it went.</param>
    /// <returns>The operation; null where the status says what is wrong.</returns>
    public Operation FinishOperation(Status status) => status.Try(_described.Finish);

    internal void AddInput(TF_Output input) => _described.Spec.Inputs.Add(OperationHandles.Endpoint(input));

    internal void AddControlInput(Operation input) => _described.Spec.ControlInputs.Add(input.Node);

    internal void SetAttr(string name, AttrValue value) => _described.Spec.Attributes.Set(name, value);

    internal void SetDevice(string device) => _described.Spec.Device = device;

    internal Operation Finish() => _described.Finish();
}
