using Google.Protobuf;

namespace Tensorflow;

/// <summary>One branch of a v1 conditional: tensors from outside come in through a Switch on the predicate.</summary>
internal sealed class CondContext : ControlFlowContext
{
    private const string DefaultName = "cond_text";

    private readonly string _name;
    private readonly Tensor _pivot;

    /// <summary>Makes the branch.</summary>
    /// <param name="predicate">The predicate inside the conditional's scope: bool, a scalar.</param>
    /// <param name="pivot">What runs only when the branch is taken.</param>
    /// <param name="branch">1 where the predicate holds, 0 where it does not.</param>
    public CondContext(Tensor predicate, Tensor pivot, int branch)
        : base(predicate.graph)
    {
        _name = Graph.unique_name(DefaultName);
        Predicate = predicate;
        _pivot = pivot;
        Branch = branch;
        Values.Add(predicate.name);
        ExternalValues.Add(predicate.name, predicate);
        Values.Add(pivot.name);
        pivot.op.Context = this;
    }

    /// <summary>The predicate.</summary>
    public Tensor Predicate { get; }

    /// <summary>1 where the predicate holds, 0 where it does not.</summary>
    public int Branch { get; }

    /// <summary>Runs a branch's function and gives its results as tensors of this branch.</summary>
    public List<Tensor> Build(Func<IReadOnlyList<object>> function) => [.. function().Select(Result)];

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
            Outer?.AddInnerOp(inside.op);
        }

        inside.op.Context = this;
        See(inside);
        ExternalValues[value.name] = inside;
        return inside;
    }

    /// <inheritdoc/>
    internal override void AddOp(Operation op)
    {
        if (op.NumInputs == 0)
        {
            if (!op.control_inputs.Any(IsInside))
            {
                op._add_control_input(_pivot.op);
            }
        }
        else
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
        }

        foreach (var output in op.outputs)
        {
            See(output);
        }

        Outer?.AddInnerOp(op);
    }

    /// <inheritdoc/>
    internal override IMessage ToProto(string scope) => new CondContextDef
    {
        ContextName = ops.strip_name_scope(_name, scope),
        PredName = ops.strip_name_scope(Predicate.name, scope),
        PivotName = ops.strip_name_scope(_pivot.name, scope),
        Branch = Branch,
        ValuesDef = ValuesProto(scope),
    };

    private bool IsInside(Operation op)
    {
        for (var context = op.Context; context is not null; context = context.Outer)
        {
            if (context == this)
            {
                return true;
            }
        }

        return false;
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
        var tensor = value is Operation { NumOutputs: 0 } op ? control_flow_ops.with_dependencies([op], _pivot) : ops.convert_to_tensor(value);
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
