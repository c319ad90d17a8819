namespace Tensorflow;

/// <summary>The part of a graph under a scope, without the scope in its names.</summary>
internal static class ScopedGraph
{
    private const string UnboundPrefix = "$unbound_inputs_";

    /// <summary>The nodes whose names start with <paramref name="scope"/>, all of them without one.</summary>
    /// <param name="def">The whole graph.</param>
    /// <param name="scope">The scope; empty for none.</param>
    /// <param name="clearDevices">Whether nodes forget the devices they ask for.</param>
    /// <param name="unbound">Gets the names of inputs from outside.</param>
    public static GraphDef Export(GraphDef def, string scope, bool clearDevices, ISet<string> unbound)
    {
        if (string.IsNullOrEmpty(scope))
        {
            if (clearDevices)
            {
                def = def.Clone();
                def.Node.ToList().ForEach(n => n.Device = "");
            }

            return def;
        }

        var result = new GraphDef { Versions = def.Versions };
        foreach (var node in def.Node.Where(n => n.Name.StartsWith(scope, StringComparison.Ordinal)))
        {
            var copy = node.Clone();
            copy.Name = ops.strip_name_scope(node.Name, scope);
            copy.Device = clearDevices ? "" : node.Device;
            for (var i = 0; i < copy.Input.Count; i++)
            {
                copy.Input[i] = Input(copy.Input[i], scope, unbound);
            }

            KeepColocationsInside(copy, scope);
            result.Node.Add(copy);
        }

        return result;
    }

    private static string Input(string input, string scope, ISet<string> unbound)
    {
        var bare = input.TrimStart('^');
        if (bare.StartsWith(scope, StringComparison.Ordinal))
        {
            return ops.strip_name_scope(input, scope);
        }

        var name = (input.StartsWith('^') ? "^" : "") + UnboundPrefix + bare;
        unbound.Add(name);
        return name;
    }

    private static void KeepColocationsInside(NodeDef node, string scope)
    {
        if (!node.Attr.TryGetValue("_class", out var value))
        {
            return;
        }

        var kept = value.List.S.Select(s => s.ToStringUtf8())
            .Where(s => !s.StartsWith("loc:@", StringComparison.Ordinal) || s.StartsWith("loc:@" + scope, StringComparison.Ordinal))
            .Select(s => ops.strip_name_scope(s, scope)).ToList();
        node.Attr.Remove("_class");
        if (kept.Count > 0)
        {
            node.Attr.Add("_class", AttrValues.Colocation(kept));
        }
    }
}
