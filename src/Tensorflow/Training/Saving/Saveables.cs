using System.Globalization;

namespace Tensorflow;

/// <summary>What a saver saves, by key (python/training/saving/saveable_object_util.py).</summary>
internal static class Saveables
{
    /// <summary>The saveables of what a saver was given, sorted by key.</summary>
    /// <param name="variables">Variables, variables by key, saveables themselves, or null for all that the default graph's collections hold.</param>
    /// <exception cref="ValueError">Two variables have the same name, or one stands under two keys.</exception>
    /// <exception cref="TypeError">Something is no variable.</exception>
    public static IReadOnlyList<Saveable> Of(object variables) => variables switch
    {
        null => Of(ops.get_collection<IVariableV1>(ops.GraphKeys.GLOBAL_VARIABLES_).Concat(ops.get_collection<IVariableV1>(ops.GraphKeys.SAVEABLE_OBJECTS_))),
        IReadOnlyList<Saveable> saveables => saveables,
        IEnumerable<KeyValuePair<string, object>> byKey => OfKeys(byKey),
        _ => Of((IEnumerable<IVariableV1>)variables),
    };

    private static List<Saveable> Of(IEnumerable<IVariableV1> variables)
    {
        var byKey = new Dictionary<string, object>();
        foreach (var variable in variables.OrderBy(v => v.Name, StringComparer.Ordinal).SelectMany(v => v is PartitionedVariable parts ? parts : (IEnumerable<IVariableV1>)[v]))
        {
            // Parts of a partitioned variable come together under its full name.
            var slice = VariableFaces.NodesOf(variable).SliceInfo;
            var key = slice?.FullName ?? variable.Op.name;
            if (!byKey.TryGetValue(key, out var known))
            {
                byKey.Add(key, slice is null ? variable : new List<IVariableV1> { variable });
            }
            else if (slice is null)
            {
                throw new ValueError($"At least two variables have the same name: {key}");
            }
            else if (known is not List<IVariableV1> parts)
            {
                throw new ValueError($"Mixing slices and non-slices with the same name: {key}");
            }
            else
            {
                parts.Add(variable);
            }
        }

        return OfKeys(byKey);
    }

    private static List<Saveable> OfKeys(IEnumerable<KeyValuePair<string, object>> variables)
    {
        var saveables = new List<Saveable>();
        var seen = new HashSet<Operation>();
        foreach (var (key, value) in variables.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            foreach (var saveable in Of(key, value))
            {
                if (!seen.Add(saveable.Source.op))
                {
                    throw new ValueError($"The same saveable will be restored with two names: {key}");
                }

                saveables.Add(saveable);
            }
        }

        return saveables;
    }

    private static IEnumerable<Saveable> Of(string key, object value) => value switch
    {
        PartitionedVariable parts => OfParts(key, [.. parts.Select(VariableFaces.NodesOf)]),
        IVariableV1 variable => [Whole(key, VariableFaces.NodesOf(variable))],
        IEnumerable<IVariableV1> parts => OfParts(key, [.. parts.Select(VariableFaces.NodesOf)]),
        Tensor { op.type: "VariableV2" or "Variable" } reference => [new Saveable(key, "", reference, reference, false)],
        Tensor { op.type: "VarHandleOp" } handle => [new Saveable(key, "", handle, gen_ops.Apply("ReadVariableOp", null, [handle], ("dtype", (TF_DataType)handle.op.Node.Type("dtype"))).output, true)],
        _ => throw new TypeError($"names_to_saveables must be a dict mapping string names to Tensors/Variables. Not a variable: {value ?? "None"}"),
    };

    private static IEnumerable<Saveable> OfParts(string key, IReadOnlyList<VariableNodes> parts)
    {
        var name = parts.Count == 0 ? null : parts[0].SliceInfo?.FullName;
        foreach (var part in parts)
        {
            if (part.SliceInfo is not { } slice)
            {
                throw new ValueError($"Slices must all be slices: {part.Name}");
            }

            if (slice.FullName != name)
            {
                throw new ValueError($"Slices must all be from the same tensor: {name} != {slice.FullName}");
            }

            // Of a part Python saves the snapshot, of a whole reference variable the reference.
            yield return new Saveable(key, SliceText(slice), part.Handle, part.Snapshot, part.IsResource);
        }
    }

    // Of a resource variable Python reads the value on its device, colocated with nothing but it.
    private static Saveable Whole(string key, VariableNodes nodes) =>
        new(key, "", nodes.Handle, nodes.IsResource ? nodes.Snapshot : nodes.Handle, nodes.IsResource);

    private static string SliceText(SaveSliceInfoDef slice)
    {
        var shape = string.Join(" ", slice.FullShape.Select(d => d.ToString(CultureInfo.InvariantCulture)));
        var parts = slice.VarOffset.Zip(slice.VarShape, (o, s) => string.Create(CultureInfo.InvariantCulture, $"{o},{s}"));
        return $"{shape} {string.Join(":", parts)}";
    }
}
