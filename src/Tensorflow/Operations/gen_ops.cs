using System.Collections;

namespace Tensorflow;

/// <summary>Builds an operation from its signature: scope, conversion of the arguments, attributes (op_def_library.py).</summary>
internal static class gen_ops
{
    /// <summary>Makes an operation of <paramref name="type"/>.</summary>
    /// <param name="type">The op type.</param>
    /// <param name="name">The wanted name, or an open scope with a slash at the end; null for the op type.</param>
    /// <param name="args">One value an input argument: a tensor, variable, number, array; a list for a list argument.</param>
    /// <param name="attrs">Attributes that the inputs do not determine; null values take the default. Those that only a newer TensorFlow has are kept.</param>
    public static Operation Apply(string type, string name, object[] args, params ReadOnlySpan<(string Name, object Value)> attrs)
    {
        var signature = OpRegistry.Default.Get(type).Signature;
        var newest = OpRegistry.Default.NewestSignature(type);
        using var scope = ops.OpenScope(name, type, args);
        var values = new Dictionary<string, AttrValue>();
        foreach (var (attr, value) in attrs)
        {
            if (value is not null)
            {
                var spec = signature.Attr(attr) ?? newest?.Attr(attr) ?? throw new TypeError($"apply_op() got unexpected keyword arguments: {attr}");
                values[attr] = AttrValues.From(spec.Type, value, attr);
            }
        }

        var inputs = new List<Tensor>();
        var references = new List<Tensor>();
        var inferredFrom = new Dictionary<string, string>();
        for (var i = 0; i < signature.Inputs.Count; i++)
        {
            var arg = signature.Inputs[i];
            if (arg.IsList)
            {
                AddList(signature, arg, (IEnumerable)args[i], values, inputs);
            }
            else
            {
                inputs.Add(Convert(signature, arg, args[i], values, inferredFrom));
            }

            if (arg.IsRef)
            {
                references.Add(inputs[^1]);
            }
        }

        var newer = (newest?.Attrs ?? []).Where(a => signature.Attr(a.Name) is null && values.ContainsKey(a.Name)).ToList();
        var ordered = signature.Attrs.Where(a => values.ContainsKey(a.Name)).Concat(newer).Select(a => KeyValuePair.Create(a.Name, values[a.Name]));
        using var colocation = Colocate(scope.Graph, references);
        return scope.Graph.CreateOp(type, inputs, scope.Name, ordered, allowsNewerAttributes: newer.Count > 0);
    }

    private static IDisposable Colocate(Graph graph, List<Tensor> references)
    {
        if (references.Count == 0)
        {
            return null;
        }

        var first = graph.ColocateWith(references[0].op);
        var inner = references.Skip(1).Select(r => graph.ColocateWith(r.op)).Reverse().ToList();
        return new Graph.Restore(() =>
        {
            inner.ForEach(s => s.Dispose());
            first.Dispose();
        });
    }

    private static Tensor Convert(OpSignature signature, ArgSpec arg, object value, Dictionary<string, AttrValue> values, Dictionary<string, string> inferredFrom)
    {
        var dtype = arg.Type;
        var preferred = DType.Invalid;
        if (arg.TypeAttr is { } attr)
        {
            if (values.TryGetValue(attr, out var known))
            {
                dtype = (DType)known.Type;
            }
            else if (signature.Attr(attr).Default is { } fallback)
            {
                preferred = (DType)fallback.Type;
            }
        }

        Tensor tensor;
        try
        {
            tensor = ops.convert_to_tensor(value, (TF_DataType)dtype, arg.Name, arg.IsRef, (TF_DataType)preferred);
        }
        catch (TypeError error) when (dtype != DType.Invalid && value is not Tensor and not IVariableV1)
        {
            throw new TypeError($"Expected {dtype.PythonNameOf()} passed to parameter '{arg.Name}' of op '{signature.Name}', got {Python.Repr(value)} of type '{Python.TypeName(value)}' instead.", error);
        }
        catch (ValueError error) when (dtype != DType.Invalid && value is Tensor or IVariableV1)
        {
            throw Mismatch(signature, arg, ops.convert_to_tensor(value, as_ref: arg.IsRef), inferredFrom, dtype, error);
        }

        if (arg.IsRef && !tensor.dtype.is_ref_dtype())
        {
            throw new TypeError($"'{signature.Name}' Op requires that input '{arg.Name}' be a mutable tensor (e.g.: a tf.Variable)");
        }

        if (arg.TypeAttr is { } typeAttr && !values.ContainsKey(typeAttr))
        {
            CheckAllowed(signature.Attr(typeAttr), arg, tensor.BaseType);
            values[typeAttr] = new AttrValue { Type = (DataType)tensor.BaseType };
            inferredFrom[typeAttr] = arg.Name;
        }
        else if (tensor.BaseType != dtype)
        {
            throw Mismatch(signature, arg, tensor, inferredFrom, dtype, null);
        }

        return tensor;
    }

    private static TypeError Mismatch(OpSignature signature, ArgSpec arg, Tensor tensor, Dictionary<string, string> inferredFrom, DType expected, Exception inner)
    {
        var prefix = $"Input '{arg.Name}' of '{signature.Name}' Op has type {((TF_DataType)tensor.BaseType).as_numpy_name()} that does not match";
        return new TypeError(
            arg.TypeAttr is { } attr && inferredFrom.TryGetValue(attr, out var source)
                ? $"{prefix} type {expected.PythonNameOf()} of argument '{source}'."
                : $"{prefix} expected type of {expected.PythonNameOf()}.",
            inner);
    }

    private static void CheckAllowed(AttrSpec attr, ArgSpec arg, DType type)
    {
        if (attr.AllowedTypes is { } allowed && !allowed.Contains(type))
        {
            throw new TypeError($"Value passed to parameter '{arg.Name}' has DataType {type.PythonNameOf()} not in list of allowed values: {string.Join(", ", allowed.Select(t => t.PythonNameOf()))}");
        }
    }

    private static void AddList(OpSignature signature, ArgSpec arg, IEnumerable items, Dictionary<string, AttrValue> values, List<Tensor> inputs)
    {
        var list = items.Cast<object>().ToList();
        var dtype = arg.Type;
        if (arg.TypeAttr is { } attr)
        {
            dtype = values.TryGetValue(attr, out var known)
                ? (DType)known.Type
                : list.Select(ops.TypeOf).FirstOrDefault(t => t != DType.Invalid);
        }

        var tensors = new List<Tensor>(list.Count);
        for (var i = 0; i < list.Count; i++)
        {
            var tensor = ops.convert_to_tensor(list[i], (TF_DataType)(arg.TypeListAttr is null ? dtype : DType.Invalid), $"{arg.Name}_{i}", arg.IsRef);
            if (dtype == DType.Invalid)
            {
                dtype = tensor.BaseType;
            }

            tensors.Add(tensor);
        }

        if (arg.TypeAttr is { } type)
        {
            values[type] = new AttrValue { Type = (DataType)dtype };
        }

        if (arg.NumberAttr is { } number)
        {
            var minimum = signature.Attr(number)?.Minimum ?? 0;
            if (tensors.Count < minimum)
            {
                throw new ValueError($"List argument '{arg.Name}' to '{signature.Name}' Op with length {tensors.Count} shorter than minimum length {minimum}.");
            }

            values[number] = new AttrValue { I = tensors.Count };
        }

        if (arg.TypeListAttr is { } types)
        {
            values.TryAdd(types, AttrValues.From("list(type)", tensors.Select(t => t.BaseType).ToList(), types));
        }

        inputs.AddRange(tensors);
    }

    private static string PythonNameOf(this DType type) => ((TF_DataType)type).as_numpy_name();
}
