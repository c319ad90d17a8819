using Google.Protobuf;

namespace Tensorflow;

/// <summary>One branch of a v1 conditional: tensors from outside come in through a Switch on the predicate.</summary>
internal sealed class CondContext : ControlFlowContext
{
    private const string DefaultName = "cond_text";

    private readonly Tensor _pivot;

    /// <summary>Makes the branch.</summary>
    /// <param name="predicate">The predicate inside the conditional's scope: bool, a scalar.</param>
    /// <param name="pivot">What runs only when the branch is taken.</param>
    /// <param name="branch">1 where the predicate holds, 0 where it does not.</param>
    public CondContext(Tensor predicate, Tensor pivot, int branch)
        : base(predicate.graph, predicate.graph.unique_name(DefaultName))
    {
        Predicate = predicate;
        _pivot = pivot;
        Branch = branch;
        Values.Add(predicate.name);
        ExternalValues.Add(predicate.name, predicate);
        Values.Add(pivot.name);
        pivot.op.Context = this;
    }

    private CondContext(CondContextDef def, string scope, Graph graph)
        : base(graph, ops.prepend_name_scope(def.ContextName, scope))
    {
        Predicate = TensorAt(def.PredName, scope);
        _pivot = TensorAt(def.PivotName, scope);
        Branch = def.Branch;
        ReadValues(def.ValuesDef, scope);
    }

    /// <summary>The predicate.</summary>
    public Tensor Predicate { get; }

    /// <summary>1 where the predicate holds, 0 where it does not.</summary>
    public int Branch { get; }

    /// <inheritdoc/>
    internal override Tensor ControlPivot => _pivot;

    /// <summary>The branch that a file describes, with those nested in it.</summary>
    /// <param name="def">The description.</param>
    /// <param name="scope">The import scope of its names; null for none.</param>
    /// <param name="graph">The graph that holds its nodes.</param>
    /// <exception cref="KeyError">The graph has not what it names.</exception>
    public static CondContext FromProto(CondContextDef def, string scope, Graph graph)
    {
        var context = new CondContext(def, scope, graph);
        context.Inside(() => control_flow_util.ReadNested(def.NestedContexts, scope, graph));
        return context;
    }

    /// <summary>Runs a branch's function and gives its results as tensors of this branch.</summary>
    public List<Tensor> Build(Func<IReadOnlyList<object>> function)
    {
        List<Tensor> results = [.. function().Select(Result)];
        ExitResult([.. results]);
        return results;
    }

    /// <inheritdoc/>
    internal override Tensor AddValue(Tensor value)
    {
        if (Values.Contains(value.name))
        {
            return ExternalValues.GetValueOrDefault(value.name, value);
        }

        Values.Add(value.name);
        var outer = BringThroughOuter(value);
        Tensor inside;
        using (Graph.control_dependencies((object[])null).Enter())
        {
            inside = control_flow_ops.SwitchRefOrTensor(outer, Predicate)[Branch];
        }

        Graph.prevent_fetching(inside.op);
        inside.op.Context = this;
        See(inside);
        ExternalValues[value.name] = inside;
        return inside;
    }

    /// <inheritdoc/>
    internal override void Adopt(Operation op)
    {
        var inputs = op.inputs;
        for (var i = 0; i < inputs.Length; i++)
        {
            // A loop that is imported inside the branch feeds itself.
            var real = op.type == "Merge" && inputs[i].op.type == "NextIteration" ? inputs[i] : AddValue(inputs[i]);
            if (real.name != inputs[i].name)
            {
                op._update_input(i, real);
            }
        }

        RemoveExternalControlInputs(op);
        if (inputs.Length == 0 && !op.control_inputs.Any(c => Contains(c.Context)))
        {
            op._add_control_input(_pivot.op);
        }

        foreach (var output in op.outputs)
        {
            See(output);
        }

        Hide(op, feeding: false);
    }

    /// <inheritdoc/>
    internal override IMessage ToProto(string scope)
    {
        var def = new CondContextDef
        {
            ContextName = ops.strip_name_scope(Name, scope),
            PredName = ops.strip_name_scope(Predicate.name, scope),
            PivotName = ops.strip_name_scope(_pivot.name, scope),
            Branch = Branch,
            ValuesDef = ValuesProto(scope),
        };
        def.NestedContexts.AddRange(NestedProtos(scope));
        return def;
    }

    private Tensor BringThroughOuter(Tensor value)
    {
        if (Outer is null)
        {
            return value;
        }

        var result = Outer.AddValue(value);
        Values.Add(result.name);
        ExternalValues[result.name] = result;
        return result;
    }

    private Tensor Result(object value)
    {
        // The pivot stands for an operation without a value.
        var tensor = value switch
        {
            Operation { NumOutputs: 0 } op => control_flow_ops.with_dependencies([op], _pivot),
            TensorArray array => array.flow,
            _ => ops.convert_to_tensor(value),
        };
        if (Values.Contains(tensor.name))
        {
            return ExternalValues.GetValueOrDefault(tensor.name, tensor);
        }

        Values.Add(tensor.name);
        var inside = control_flow_ops.SwitchRefOrTensor(BringThroughOuter(tensor), Predicate)[Branch];
        ExternalValues[tensor.name] = inside;
        return inside;
    }
}
