namespace Tensorflow;

/// <summary>
/// Gradients of calls of library functions. Where 1.13.1 adds a SymbolicGradient node (gradients_impl.py), whose kernel
/// differentiates a copy of the function, the copy and its gradients stand in the graph itself. As there, the function
/// runs once more for its gradients, with random numbers of its own; and a gradient function that the library names is called instead.
/// </summary>
internal static class FunctionGradients
{
    /// <summary>The gradient function of a node that no gradient is registered for; null when it calls no function.</summary>
    public static GradientFunction Find(Operation op) => op.Node.Op is LibraryCall ? LibraryCall : op.type is "While" or "StatelessWhile" ? While : null;

    /// <summary>The gradients of a node whose op type is a function of the library.</summary>
    private static object[] LibraryCall(Operation op, object[] grads)
    {
        var call = new NameAttrList { Name = op.type };
        foreach (var (name, value) in op.Node.Attributes)
        {
            call.Attr[name] = value;
        }

        return Call(op, call, op.inputs, grads);
    }

    [Gradient("PartitionedCall", "StatefulPartitionedCall")]
    private static object[] PartitionedCall(Operation op, object[] grads) => Call(op, Function(op, "f"), op.inputs, grads);

    [Gradient("If", "StatelessIf")]
    private static object[] If(Operation op, object[] grads)
    {
        var condition = op.inputs[0];
        Tensor[] arguments = op.inputs._inputs[1..];
        if (condition.BaseType != DType.Bool || Array.Exists(arguments, a => a.BaseType is DType.Resource or DType.Variant))
        {
            throw new LookupError($"No gradient defined for operation '{op.name}' (op type: {op.type}) with a condition that is no bool, or with handles among its arguments. Pass a bool, and the values of variables; or build the branches with tf.cond.");
        }

        // Both branches give what flows to the same arguments: zeros where it does not matter.
        var flowing = Enumerable.Range(0, arguments.Length).Where(i => GradientBuilder.IsTrainable(arguments[i].BaseType)).ToArray();
        IReadOnlyList<object> Side(string branch) => [.. flowing.Select(Call(op, Function(op, branch), arguments, grads).ElementAt)];
        var result = new object[op.NumInputs];
        if (flowing.Length > 0)
        {
            var values = control_flow_ops.Cond(condition, () => Side("then_branch"), () => Side("else_branch"));
            for (var i = 0; i < flowing.Length; i++)
            {
                result[flowing[i] + 1] = values[i];
            }
        }

        return result;
    }

    private static object[] While(Operation op, object[] grads) => throw new LookupError(
        $"No gradient defined for operation '{op.name}' (op type: {op.type}). Build the loop with tf.while_loop, which has gradients, or stop them before it with tf.stop_gradient.");

    private static NameAttrList Function(Operation op, string attribute) => op.Node.Attributes.Find(attribute)?.Func
        ?? throw new ValueError($"Operation '{op.name}' (op type: {op.type}) names no function in attribute '{attribute}'.");

    private static object[] Call(Operation op, NameAttrList call, Tensor[] arguments, object[] grads)
    {
        var own = op.graph.Runtime.Library?.Gradient.FirstOrDefault(g => g.FunctionName == call.Name);
        return own is null ? OfBody(op, call, arguments, grads) : OfGradientFunction(op, own.GradientFunc, call, arguments, grads);
    }

    /// <summary>Calls the function that the library has for the gradients: it takes the arguments and the gradients of all results.</summary>
    private static object[] OfGradientFunction(Operation op, string function, NameAttrList call, Tensor[] arguments, object[] grads)
    {
        var given = grads.Select((g, i) => g is null ? gen_ops.Apply("ZerosLike", null, [op.outputs[i]]).output : ops.convert_to_tensor(g));
        var signature = op.graph.Runtime.OpOf(function).Signature;
        return [.. op.graph.CreateOp(function, [.. arguments, .. given], function, call.Attr.Where(a => signature.Attr(a.Key) is not null)).outputs];
    }

    private static object[] OfBody(Operation op, NameAttrList call, Tensor[] arguments, object[] grads)
    {
        var body = FunctionBody.Of(op.Node, call);
        if (body.Graph.Nodes.FirstOrDefault(n => n.Op.ControlFlow != ControlFlowKind.None) is { } flow)
        {
            throw new LookupError($"No gradient defined for operation '{op.name}' (op type: {op.type}): its function {call.Name} has a branch or a loop (node '{flow.Name}', op type: {flow.Op.Name}). Build its operations in the graph itself, or stop the gradients with tf.stop_gradient.");
        }

        // Identities keep arguments that are one tensor apart.
        var inputs = Array.ConvertAll(arguments, a => gen_ops.Apply("Identity", null, [a]).output);
        var outputs = Copy(op.graph, body, call.Name, inputs);
        var given = Enumerable.Range(0, outputs.Length).Where(i => grads[i] is not null).ToArray();
        var asked = Enumerable.Range(0, inputs.Length).Where(i => GradientBuilder.IsTrainable(inputs[i].BaseType)).ToArray();
        var found = gradients_impl.Gradients([.. given.Select(i => outputs[i])], [.. asked.Select(i => inputs[i])], [.. given.Select(i => grads[i])]);
        var result = new object[inputs.Length];
        foreach (var (i, grad) in asked.Zip(found))
        {
            result[i] = grad is not null ? ops.convert_to_tensor(grad)
                : inputs[i].BaseType is DType.Resource or DType.Variant ? null
                : gen_ops.Apply("ZerosLike", null, [inputs[i]]).output;
        }

        return result;
    }

    /// <summary>Copies the body into the graph, with <paramref name="inputs"/> for its arguments.</summary>
    /// <returns>The results of the copy.</returns>
    private static Tensor[] Copy(Graph graph, FunctionBody body, string name, Tensor[] inputs)
    {
        var places = body.Arguments.Select((a, i) => (a.Node.Name, Input: inputs[i])).ToDictionary(a => a.Name, a => a.Input);
        var def = body.Graph.ToProto();
        foreach (var argument in def.Node.Where(n => places.ContainsKey(n.Name)).ToList())
        {
            def.Node.Remove(argument);
        }

        var read = new HashSet<string>(def.Node.SelectMany(n => n.Input));
        foreach (var node in def.Node)
        {
            // The arguments are there when the copy runs.
            node.Input.Where(i => i.StartsWith('^') && places.ContainsKey(i[1..])).ToList().ForEach(i => node.Input.Remove(i));
        }

        var map = places.Where(p => read.Contains(p.Key) || read.Contains(p.Key + ":0")).ToDictionary(p => p.Key, p => p.Value);
        var copy = importer.Import(graph, def, graph.unique_name(name), map, producer: null);
        return Array.ConvertAll(body.Results, r => places.GetValueOrDefault(r.Node.Name) ?? graph.OperationOf(copy.ByName[r.Node.Name]).outputs[r.Index]);
    }
}
