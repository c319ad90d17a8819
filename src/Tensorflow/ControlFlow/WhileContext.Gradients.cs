namespace Tensorflow;

/// <content>Loops inside the loop that its gradient needs: counters, and sums over the iterations.</content>
public sealed partial class WhileContext
{
    /// <summary>Counts the iterations of this forward loop.</summary>
    /// <param name="around">Of a loop in a loop, the gradient state of the outer one; null for none.</param>
    /// <returns>The number of iterations, and the counter for the next one inside the loop.</returns>
    internal (Tensor Count, Tensor Next) AddForwardCounter(GradLoopState around)
    {
        var zero = constant_op.constant(0, name: "f_count");
        if (around is not null)
        {
            // The pushes of an execution of this loop come before those of its next execution.
            zero.op._add_control_input(around.ForwardCounter);
        }

        Enter();
        AddName(zero.name);
        var enter = EnterVariable(zero, "f_count");
        var merge = control_flow_ops.Merge([enter, enter]);
        var switched = control_flow_ops.Switch(merge, Pivot);
        var next = control_flow_ops.NextIteration(gen_ops.Apply("Add", null, [switched[1], 1]).output);
        merge.op._update_input(1, next);
        var count = Leave(switched[0], "f_count");
        Exit();
        return (count, next);
    }

    /// <summary>Lets this loop of gradients run as often as its forward loop did.</summary>
    /// <param name="count">The number of iterations: int32, a scalar.</param>
    /// <param name="around">Of a loop in a loop, the gradient state of the outer one; null for none.</param>
    /// <returns>The counter for the next iteration inside the loop.</returns>
    internal Tensor AddBackwardCounter(Tensor count, GradLoopState around)
    {
        var one = constant_op.constant(1, name: "b_count");
        Enter();
        AddName(count.name);
        var enter = EnterVariable(count, "b_count");
        var merge = control_flow_ops.Merge([enter, enter]);
        _pivotForPredicate = merge;
        Pivot = control_flow_ops.LoopCond(gen_ops.Apply("GreaterEqual", null, [merge, one]).output, "b_count");
        var switched = control_flow_ops.Switch(merge, Pivot);
        _pivotForBody = gen_ops.Apply("Sub", null, [switched[1], one]).output;
        var next = control_flow_ops.NextIteration(_pivotForBody);
        merge.op._update_input(1, next);
        var zero = Leave(switched[0], "b_count");

        // The pops of an execution of this loop come before those of its next execution.
        around?.GradSync._add_control_input(zero.op);
        Exit();
        return next;
    }

    /// <summary>Lets a gradient enter this loop of gradients where the forward loop left.</summary>
    internal object EnterGradient(object gradient)
    {
        foreach (var part in IndexedParts.Of(gradient))
        {
            AddName(part.name);
        }

        return Inside(() => IndexedParts.Map(gradient, "b_exit", (part, name) => EnterVariable(part, name)));
    }

    /// <summary>Lets a gradient leave this loop of gradients where the forward loop was entered.</summary>
    internal object LeaveWithGradient(object gradient) => IndexedParts.Map(gradient, null, (part, name) => Leave(part, name));

    /// <summary>Adds up the gradients that the iterations give for what the loop does not change.</summary>
    /// <param name="enter">The Enter of the invariant in the forward loop.</param>
    /// <param name="gradient">The gradient of one iteration.</param>
    internal Tensor AddAccumulator(Operation enter, Tensor gradient)
    {
        Exit();
        var zero = gradient.StaticShape.IsFullyDefined
            ? InsideOuter(() => constant_op.constant(array_ops.Number(0, gradient.dtype), gradient.dtype, new Shape(gradient.StaticShape), "b_acc"))
            : ZerosLikeInvariant(enter.inputs[0], gradient.dtype);

        Enter();
        AddName(zero.name);
        var first = EnterVariable(zero, "b_acc");
        return Accumulate(first, sum => gen_ops.Apply("Add", null, [sum, gradient]).output);
    }

    /// <summary>Joins the rows of gradients that the iterations give for what the loop does not change.</summary>
    /// <inheritdoc cref="AddAccumulator(Operation, Tensor)" path="param"/>
    internal IndexedSlices AddAccumulator(Operation enter, IndexedSlices gradient)
    {
        Exit();
        var (indices, values, shape) = InsideOuter(() => NoRows(enter.inputs[0], gradient));

        Enter();
        Tensor[] none = shape is null ? [indices, values] : [indices, values, shape];
        Array.ForEach(none, n => AddName(n.name));
        var enters = Array.ConvertAll(none, n => EnterVariable(n, "b_acc", keepShape: false));
        enters[0].MergeShape(new HostShape([HostShape.Unknown]));
        if (values.StaticShape.HasRank)
        {
            enters[1].MergeShape(values.StaticShape.WithDim(0, HostShape.Unknown));
        }

        var merges = Array.ConvertAll(enters, e => control_flow_ops.Merge([e, e], "b_acc"));
        var switches = Array.ConvertAll(merges, m => control_flow_ops.Switch(m, Pivot));
        List<Tensor> sums = [Concat(switches[0][1], gradient.indices), Concat(switches[1][1], gradient.values)];
        if (shape is not null)
        {
            sums.Add(gen_ops.Apply("Maximum", null, [gradient.dense_shape, switches[2][1]]).output);
        }

        foreach (var (merge, next) in merges.Zip(sums.ConvertAll(s => control_flow_ops.NextIteration(s))))
        {
            merge.op._update_input(1, next);
        }

        var exits = Array.ConvertAll(switches, s => Leave(s[0], "b_acc"));
        return new IndexedSlices(exits[1], exits[0], shape is null ? null : exits[2]);
    }

    private static Tensor Concat(object first, object second) => gen_ops.Apply("ConcatV2", "concat", [new[] { first, second }, 0]).output;

    private Tensor EnterVariable(Tensor value, string name, bool keepShape = true)
    {
        var enter = EnterLoop(value, isConstant: false, name, keepShape);
        LoopEnters.Add(enter);
        return enter;
    }

    private Tensor Leave(Tensor value, string name)
    {
        var exit = control_flow_ops.Exit(value, name);
        LoopExits.Add(exit);
        ExitResult(exit);
        return exit;
    }

    private Tensor Accumulate(Tensor first, Func<Tensor, Tensor> add)
    {
        var merge = control_flow_ops.Merge([first, first], "b_acc");
        var switched = control_flow_ops.Switch(merge, Pivot);
        merge.op._update_input(1, control_flow_ops.NextIteration(add(switched[1])));
        return Leave(switched[0], "b_acc");
    }

    private T InsideOuter<T>(Func<T> build) => Outer is null ? build() : Outer.Inside(build);

    /// <summary>Zeros of a shape that only running tells; for a loop in a loop it is kept from the forward iteration.</summary>
    private Tensor ZerosLikeInvariant(Tensor value, TF_DataType dtype)
    {
        if (Outer is not WhileContext { GradState: { } around })
        {
            return InsideOuter(() => array_ops.zeros(array_ops.shape(value, optimize: false), dtype));
        }

        var shape = GradState.Forward.Outer.Inside(() => array_ops.shape(value, optimize: false));
        var history = around.AddForwardAccumulator(shape);
        return Outer.Inside(() => array_ops.zeros(around.AddBackwardValue(history, shape), dtype));
    }

    /// <summary>The shape of a row of a tensor, or of the variable that a handle refers to.</summary>
    private static object RowShape(Tensor value)
    {
        if (value.BaseType != DType.Resource)
        {
            return array_ops.strided_slice(array_ops.shape(value, optimize: false), [new Slice(1)]);
        }

        while (value.op.NumInputs > 0)
        {
            value = value.op.inputs[0];
        }

        return Array.ConvertAll(value.op.Node.ShapeAttr("shape").Slice(1).ToArray(), d => checked((int)d));
    }

    /// <summary>What the rows of gradients are joined to: one row of zeros, for row 0.</summary>
    private static (Tensor Indices, Tensor Values, Tensor Shape) NoRows(Tensor value, IndexedSlices gradient)
    {
        var rows = gradient.values;
        Tensor values;
        if (rows.StaticShape.IsFullyDefined)
        {
            values = constant_op.constant(array_ops.Number(0, rows.dtype), rows.dtype, new Shape(rows.StaticShape.WithDim(0, 1)), "b_acc");
        }
        else
        {
            values = array_ops.zeros(Concat(new[] { 1 }, RowShape(value)), rows.dtype);
        }

        var indices = constant_op.constant(new[] { 0 }, gradient.indices.dtype);
        if (gradient.dense_shape is not { } dense)
        {
            return (indices, values, null);
        }

        var shape = dense.StaticShape.IsFullyDefined
            ? constant_op.constant(array_ops.Number(0, dense.dtype), dense.dtype, new Shape(dense.StaticShape))
            : gen_ops.Apply("ZerosLike", "zeros_like", [array_ops.shape(value, out_type: dense.dtype, optimize: false)]).output;
        return (indices, values, shape);
    }
}
