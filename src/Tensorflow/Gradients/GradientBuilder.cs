namespace Tensorflow;

/// <summary>One call of tf.gradients: which operations lie between, in which order they are passed, what has arrived (spec C.1).</summary>
internal sealed class GradientBuilder(
    Graph graph,
    string scope,
    Tensor[] ys,
    Tensor[] xs,
    bool colocate,
    bool gate,
    int? aggregation,
    IReadOnlyList<Tensor> stopGradients)
{
    private readonly Dictionary<Operation, List<object>[]> _grads = [];
    private readonly Dictionary<Operation, int> _pending = [];
    private readonly Queue<Operation> _queue = [];
    private HashSet<Operation> _stops;
    private ControlFlowState _loops;

    /// <summary>Builds the gradients and gives those of the xs.</summary>
    public object[] Build(object[] gradYs, bool zeroUnconnected)
    {
        FindBetween();
        for (var i = 0; i < ys.Length; i++)
        {
            Arrived(ys[i]).Add(gradYs[i]);
        }

        EnqueueTargets();
        _stops = StopOps();
        while (_queue.TryDequeue(out var op))
        {
            using (colocate ? graph.ColocateWith(op) : null)
            {
                var outGrads = ControlFlowState.Inside(_loops, op, before: true, () => Aggregate(op));
                ControlFlowState.Inside(_loops, op, before: false, () => PassBack(op, outGrads));
            }

            foreach (var input in op.Node.Inputs)
            {
                OneGradientLess(input);
            }
        }

        _loops?.Finish();
        return [.. xs.Select(x => Result(x, zeroUnconnected))];
    }

    private static bool HasGradient(IEnumerable<List<object>> lists) => lists?.Any(l => l.Any(g => g is not null)) ?? false;

    private void EnqueueTargets()
    {
        var queued = new HashSet<Operation>();
        foreach (var y in ys)
        {
            if (_pending.GetValueOrDefault(y.op, -1) == 0 && queued.Add(y.op))
            {
                _queue.Enqueue(y.op);
            }
        }

        foreach (var exit in _loops?.UnusedExits(_pending, queued) ?? [])
        {
            if (IsTrainable(exit.BaseType))
            {
                Arrived(exit).Add(_loops.ZerosForExit(exit));
                _queue.Enqueue(exit.op);
            }
        }
    }

    private bool PassBack(Operation op, object[] outGrads)
    {
        var inGrads = outGrads.Any(g => g is not null) && !_stops.Contains(op) && op.NumInputs > 0
            ? Differentiate(op, outGrads)
            : null;
        for (var i = 0; i < op.NumInputs && inGrads is not null; i++)
        {
            if (inGrads[i] is { } grad)
            {
                CheckShape(op, i, grad);
                Arrived(graph.TensorOf(op.Node.Inputs[i])).Add(grad);
            }
        }

        return inGrads is not null;
    }

    /// <summary>Enqueues what makes <paramref name="input"/> when it awaits no other gradient; the Switch of a loop variable each time.</summary>
    private void OneGradientLess(Endpoint input)
    {
        var source = graph.OperationOf(input.Node);
        if (!_pending.TryGetValue(source, out var count))
        {
            return;
        }

        _pending[source] = --count;
        if (count != 0 && (count < 0 || _loops is null || !control_flow_util.IsLoopSwitch(source)))
        {
            return;
        }

        if (_loops is not null && control_flow_util.IsLoopExit(source))
        {
            Defer(graph.TensorOf(input));
        }
        else
        {
            _queue.Enqueue(source);
        }
    }

    /// <summary>The results of a loop are passed together, when the last of them awaits no other gradient.</summary>
    private void Defer(Tensor exit)
    {
        var loop = _loops.StateOf(exit.op, before: false);
        loop.DeferredExits.Add(exit);
        loop.PendingExits--;
        if (loop.PendingExits > 0)
        {
            return;
        }

        var used = loop.DeferredExits.Where(e => HasGradient(_grads.GetValueOrDefault(e.op))).ToList();
        used.ForEach(e => _queue.Enqueue(e.op));
        loop.UnusedExits.AddRange(loop.DeferredExits.Except(used));
        foreach (var unused in loop.UnusedExits)
        {
            if (used.Count > 0 && IsTrainable(unused.BaseType))
            {
                Arrived(unused).Add(_loops.ZerosForExit(unused));
            }

            _queue.Enqueue(unused.op);
        }
    }

    /// <summary>True for element types through which gradients flow.</summary>
    internal static bool IsTrainable(DType type) => type.Base is DType.Half or DType.BFloat16 or DType.Float32 or DType.Float64
        or DType.Complex64 or DType.Complex128 or DType.Resource or DType.Variant;

    private void FindBetween()
    {
        var reached = new HashSet<Operation>();
        var pending = new Queue<Operation>(xs.Select(x => x.op));
        while (pending.TryDequeue(out var op))
        {
            if (!reached.Add(op))
            {
                continue;
            }

            foreach (var consumer in op.Node.Consumers)
            {
                if (IsTrainable(consumer.Node.Inputs[consumer.Index].DType))
                {
                    pending.Enqueue(graph.OperationOf(consumer.Node));
                }
            }
        }

        var between = new List<Operation>();
        var seen = new HashSet<Operation>();
        var back = new Queue<Operation>(ys.Select(y => y.op));
        while (back.TryDequeue(out var op))
        {
            if (!reached.Contains(op) || !seen.Add(op))
            {
                continue;
            }

            between.Add(op);
            foreach (var input in op.Node.Inputs)
            {
                back.Enqueue(graph.OperationOf(input.Node));
            }
        }

        _loops = ControlFlowState.Create(between, colocate);
        between.ForEach(op => _pending[op] = 0);
        foreach (var op in between)
        {
            foreach (var input in op.Node.Inputs)
            {
                var source = graph.OperationOf(input.Node);
                if (_pending.TryGetValue(source, out var count))
                {
                    _pending[source] = count + 1;
                }
            }
        }
    }

    private HashSet<Operation> StopOps()
    {
        var stops = new HashSet<Operation>(stopGradients.Select(t => t.op));
        foreach (var x in xs)
        {
            if (x.op.Node.Inputs.All(i => _pending.GetValueOrDefault(graph.OperationOf(i.Node)) == 0))
            {
                stops.Add(x.op);
            }
        }

        return stops;
    }

    private List<object> Arrived(Tensor tensor)
    {
        if (!_grads.TryGetValue(tensor.op, out var lists))
        {
            lists = new List<object>[tensor.op.NumOutputs];
            for (var i = 0; i < lists.Length; i++)
            {
                lists[i] = [];
            }

            _grads.Add(tensor.op, lists);
        }

        return lists[tensor.value_index];
    }

    private object[] Aggregate(Operation op)
    {
        if (!_grads.TryGetValue(op, out var lists))
        {
            return new object[op.NumOutputs];
        }

        var result = new object[lists.Length];
        for (var i = 0; i < lists.Length; i++)
        {
            result[i] = GradientAggregation.Sum(lists[i], op.name, aggregation);
            if (lists[i].Count > 1)
            {
                lists[i] = [result[i]];
            }
        }

        return result;
    }

    private object[] Differentiate(Operation op, object[] outGrads)
    {
        var function = GradientRegistry.Get(op);
        if (function is null)
        {
            return null;
        }

        for (var i = 0; i < outGrads.Length; i++)
        {
            if (outGrads[i] is null && IsTrainable(op.Node.OutputTypes[i]))
            {
                outGrads[i] = _loops is null ? LoopZeros.Outside(op, i) : _loops.Zeros(op, i);
            }
        }

        using var opScope = graph.EnterScope(op.name + "_grad");
        var grads = function(op, outGrads);
        if (grads.Length != op.NumInputs)
        {
            throw new ValueError($"Num gradients {grads.Length} generated for op {op.node_def} do not match num inputs {op.NumInputs}");
        }

        if (gate && grads.Count(g => g is not null) > 1)
        {
            using var nowhere = graph.ColocateWith(null, ignoreExisting: true);
            grads = GradientAggregation.Gate(grads);
        }

        return grads;
    }

    private void CheckShape(Operation op, int index, object grad)
    {
        if (grad is not Tensor tensor || op.Node.Inputs[index].DType.Base == DType.Resource)
        {
            return;
        }

        try
        {
            tensor.MergeShape(op.Node.Inputs[index].Shape);
        }
        catch (ValueError error)
        {
            throw new ValueError($"Incompatible shapes between op input and calculated input gradient. Forward operation: {op.name}. Input index: {index}. Original input shape: {op.Node.Inputs[index].Shape.ToPythonString()}. Calculated input gradient shape: {tensor.StaticShape.ToPythonString()}", error);
        }
    }

    private object Result(Tensor x, bool zeroUnconnected)
    {
        _ = scope;
        var lists = _grads.GetValueOrDefault(x.op);
        var list = lists?[x.value_index];
        if (list is { Count: 1 })
        {
            return list[0];
        }

        if (list is { Count: > 1 })
        {
            return GradientAggregation.Sum(list, x.op.name, aggregation);
        }

        return zeroUnconnected ? gen_ops.Apply("ZerosLike", "zeros_like", [x]).output : null;
    }
}
