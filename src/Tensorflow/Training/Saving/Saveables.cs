using System.Globalization;

namespace Tensorflow;

/// <summary>What a saver saves, by key (python/training/saving/saveable_object_util.py).</summary>
internal static class Saveables
{
    /// <summary>The saveables of a list of variables, sorted by key.</summary>
    /// <exception cref="ValueError">Two variables have the same name.</exception>
    public static List<Saveable> Of(IEnumerable<IVariableV1> variables)
    {
        var byKey = new SortedDictionary<string, List<IVariableV1>>(StringComparer.Ordinal);
        foreach (var variable in variables)
        {
            var nodes = VariableFaces.NodesOf(variable);
            var key = nodes.SliceInfo?.FullName ?? variable.Op.name;
            if (!byKey.TryGetValue(key, out var list))
            {
                byKey.Add(key, list = []);
            }
            else if (nodes.SliceInfo is null || VariableFaces.NodesOf(list[0]).SliceInfo is null)
            {
                throw new ValueError($"At least two variables have the same name: {key}");
            }

            list.Add(variable);
        }

        return Of(byKey.Select(p => KeyValuePair.Create(p.Key, (IReadOnlyList<IVariableV1>)p.Value)));
    }

    /// <summary>The saveables of variables under keys of their own, sorted by key.</summary>
    /// <exception cref="ValueError">A variable stands under two keys.</exception>
    public static List<Saveable> Of(IEnumerable<KeyValuePair<string, IReadOnlyList<IVariableV1>>> variables)
    {
        var saveables = new List<Saveable>();
        var seen = new HashSet<Operation>();
        foreach (var (key, parts) in variables.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            foreach (var part in parts)
            {
                var nodes = VariableFaces.NodesOf(part);
                if (!seen.Add(part.Op))
                {
                    throw new ValueError($"The same saveable will be restored with two names: {key}");
                }

                saveables.Add(new Saveable(key, SliceText(nodes.SliceInfo), nodes.Handle, ValueOf(nodes), nodes.IsResource));
            }
        }

        return saveables;
    }

    private static Tensor ValueOf(VariableNodes nodes)
    {
        if (!nodes.IsResource)
        {
            return nodes.Handle;
        }

        // As in Python: reads the variable on its device, colocated with nothing but it.
        return nodes.Snapshot;
    }

    private static string SliceText(SaveSliceInfoDef slice)
    {
        if (slice is null)
        {
            return "";
        }

        var shape = string.Join(" ", slice.FullShape.Select(d => d.ToString(CultureInfo.InvariantCulture)));
        var parts = slice.VarOffset.Zip(slice.VarShape, (o, s) => string.Create(CultureInfo.InvariantCulture, $"{o},{s}"));
        return $"{shape} {string.Join(":", parts)}";
    }
}
