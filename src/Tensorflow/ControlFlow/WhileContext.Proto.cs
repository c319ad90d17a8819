using Google.Protobuf;

namespace Tensorflow;

/// <content>The loop as the collection <c>while_context</c> of a meta graph holds it.</content>
public sealed partial class WhileContext
{
    private WhileContext(WhileContextDef def, string scope, Graph graph)
        : base(graph, ops.prepend_name_scope(def.ContextName, scope))
    {
        var limit = def.MaximumIterationsName.Length == 0 ? null : TensorAt(def.MaximumIterationsName, scope);
        Options = new LoopOptions(def.ParallelIterations, def.BackProp, def.SwapMemory, limit);
        _pivotForPredicate = TensorAt(def.PivotForPredName, scope);
        _pivotForBody = TensorAt(def.PivotForBodyName, scope);
        Pivot = TensorAt(def.PivotName, scope);
        LoopExits = [.. def.LoopExitNames.Select(n => TensorAt(n, scope))];
        LoopEnters = [.. def.LoopEnterNames.Select(n => TensorAt(n, scope))];
        ReadValues(def.ValuesDef, scope);
        if (!string.IsNullOrEmpty(scope))
        {
            RenameFrame();
        }
    }

    /// <summary>The loop that a file describes, with what is nested in it.</summary>
    /// <param name="def">The description.</param>
    /// <param name="scope">The import scope of its names; null for none.</param>
    /// <param name="graph">The graph that holds its nodes.</param>
    /// <exception cref="KeyError">The graph has not what it names.</exception>
    internal static WhileContext FromProto(WhileContextDef def, string scope, Graph graph)
    {
        var context = new WhileContext(def, scope, graph);
        context.Inside(() => control_flow_util.ReadNested(def.NestedContexts, scope, graph));
        return context;
    }

    /// <inheritdoc/>
    internal override IMessage ToProto(string scope)
    {
        var def = new WhileContextDef
        {
            ContextName = ops.strip_name_scope(Name, scope),
            ParallelIterations = Options.ParallelIterations,
            MaximumIterationsName = Options.MaximumIterations is { } limit ? ops.strip_name_scope(limit.name, scope) : "",
            BackProp = Options.BackProp,
            SwapMemory = Options.SwapMemory,
            PivotForPredName = ops.strip_name_scope(_pivotForPredicate.name, scope),
            PivotForBodyName = ops.strip_name_scope(_pivotForBody.name, scope),
            PivotName = ops.strip_name_scope(Pivot.name, scope),
            ValuesDef = ValuesProto(scope),
        };
        def.LoopExitNames.AddRange(LoopExits.Select(e => ops.strip_name_scope(e.name, scope)));
        def.LoopEnterNames.AddRange(LoopEnters.Select(e => ops.strip_name_scope(e.name, scope)));
        def.NestedContexts.AddRange(NestedProtos(scope));
        return def;
    }

    // An imported loop is another frame than the one it was exported from.
    private void RenameFrame()
    {
        foreach (var op in Values.Select(v => Graph.Runtime.Find(meta_graph.op_name(v))).Where(n => n?.Op.Name is "Enter" or "RefEnter"))
        {
            Graph.Runtime.SetAttribute(op, "frame_name", new AttrValue { S = ByteString.CopyFromUtf8(Name) });
        }
    }
}
