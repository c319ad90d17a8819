using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels;

namespace Reproductions.Runtime.Execution;

/// <summary>The slots of one run of a <see cref="StraightPlan"/>, and the context of the kernel that runs now.</summary>
internal sealed class StraightFrame(Session session, int slotCount) : KernelContext
{
    /// <summary>
    /// Largest tensor, in bytes, that a slot keeps for the next run. Small tensors are many and cost more to look up in
    /// the pool than to compute; large ones are better shared between slots.
    /// </summary>
    private const int LargestKept = 8192;

    private readonly Tensor?[] _values = new Tensor?[slotCount];
    private readonly Tensor?[] _kept = new Tensor?[slotCount];
    private readonly Variable?[] _refs = new Variable?[slotCount];
    private readonly List<Tensor> _scratch = [];
    private StepState _step = null!;

    /// <summary>The step that runs.</summary>
    public PlanStep Current { get; set; } = null!;

    public override Node Node => Current.Node;

    public override Workers Workers => session.Workers;

    public override ResourceManager Resources => session.Resources;

    public override StepState Step => _step;

    public void Begin(StepState step) => _step = step;

    public override Tensor Input(int index)
    {
        var slot = Current.Inputs[index];
        return _values[slot] ?? _refs[slot]?.Value
            ?? throw new InternalError($"Input {index} of '{Node.Name}' has no value.");
    }

    public override Variable Ref(int index) => _refs[Current.Inputs[index]]
        ?? throw new InvalidArgumentError($"Input {index} of '{Node.Name}' must be a reference to a variable.");

    public override bool IsRef(int index) => _refs[Current.Inputs[index]] is not null;

    public override Tensor Allocate(int index, Shape shape)
    {
        var slot = Current.Outputs[index];
        var dtype = Current.OutputTypes[index];
        var kept = _kept[slot];
        if (kept is null || kept.DType != dtype || kept.Buffer is not { References: 0, Pooled: true } || !kept.Shape.Equals(shape))
        {
            kept = Rent(slot, dtype, shape);
        }

        Set(slot, kept);
        return kept;
    }

    public override Tensor AllocateOrForward(int index, int input, Shape shape)
    {
        var value = _values[Current.Inputs[input]];
        if (value is not null && value.DType == Current.OutputTypes[index] && value.Shape.Equals(shape) && IsLastReader(input))
        {
            Set(Current.Outputs[index], value);
            return value;
        }

        return Allocate(index, shape);
    }

    public override bool IsLastReader(int input)
    {
        var slot = Current.Inputs[input];
        var value = _values[slot];
        return value is { Buffer: { Pooled: true, References: 1 } } && ReferenceEquals(value.Buffer.Whole, value) && EndsWithStep(slot);
    }

    public override Tensor[] Call(FunctionBody body, Tensor[] arguments)
    {
        // The body's slots count references of their own; what it gets must not come back to this frame's pool meanwhile.
        foreach (var argument in arguments)
        {
            Keep(argument);
        }

        return session.Call(body, arguments, _step);
    }

    public override Func<Tensor[], Tensor[]> Bind(FunctionBody body) => session.Bind(body, _step.Id);

    public override Tensor Hold(Tensor value)
    {
        if (!value.Buffer.Pooled)
        {
            return Keep(value);
        }

        value.Buffer.References++;
        return value;
    }

    public override void Unhold(Tensor value) => Drop(value);

    public override Tensor Scratch(DType dtype, Shape shape)
    {
        var tensor = session.Pool.Rent(dtype, shape);
        _scratch.Add(tensor);
        return tensor;
    }

    public override void SetOutput(int index, Tensor value) => Set(Current.Outputs[index], value);

    public override void SetRef(int index, Variable variable) => _refs[Current.Outputs[index]] = variable;

    /// <summary>What a fetch of the slot gives; null for a variable without value.</summary>
    public Tensor? Value(int slot) => _values[slot] ?? _refs[slot]?.Value;

    /// <summary>The variable that the slot refers to; null for a value.</summary>
    public Variable? Reference(int slot) => _refs[slot];

    /// <summary>True when nothing is in the slot: in a plan with control flow, a dead value.</summary>
    public bool IsEmpty(int slot) => _values[slot] is null && _refs[slot] is null;

    /// <summary>Passes an input on as an output: the reference where the output is one, else the value.</summary>
    public void Move(PlanStep step, int input, int output)
    {
        var source = step.Inputs[input];
        var target = step.Outputs[output];
        if (_refs[source] is { } variable && step.Node.OutputTypes[output].IsRef)
        {
            _refs[target] = variable;
        }
        else
        {
            Set(target, (_values[source] ?? _refs[source]!.Value)!);
        }
    }

    public void Set(int slot, Tensor value)
    {
        var old = _values[slot];
        var buffer = value.Buffer;
        if (buffer.Pooled)
        {
            buffer.References++;
        }

        _values[slot] = value;
        if (old is not null)
        {
            Drop(old);
        }
    }

    /// <summary>Gives back what nobody reads after the step.</summary>
    public void Release(PlanStep step)
    {
        foreach (var slot in step.Releases)
        {
            Release(slot);
        }
    }

    public void Release(int slot)
    {
        _refs[slot] = null;
        if (_values[slot] is { } value)
        {
            _values[slot] = null;
            Drop(value);
        }
    }

    /// <summary>Refuses a variable without value, unless the op admits it.</summary>
    public void CheckRefs(PlanStep step)
    {
        if (step.Node.Op.Signature.AllowsUninitializedInput)
        {
            return;
        }

        for (var i = 0; i < step.Inputs.Length; i++)
        {
            if (_refs[step.Inputs[i]] is { Value: null })
            {
                throw new FailedPreconditionError($"Attempting to use uninitialized value {step.Node.InputArray[i]}");
            }
        }
    }

    public void ReturnScratch()
    {
        if (_scratch.Count == 0)
        {
            return;
        }

        foreach (var tensor in _scratch)
        {
            if (tensor.Buffer.Pooled)
            {
                session.Pool.Return(tensor.Buffer);
            }
        }

        _scratch.Clear();
    }

    public void Clear()
    {
        ReturnScratch();
        for (var slot = 0; slot < _values.Length; slot++)
        {
            Release(slot);
        }
    }

    private void Drop(Tensor value)
    {
        var buffer = value.Buffer;
        if (buffer.Pooled && --buffer.References == 0 && buffer.Home is null)
        {
            session.Pool.Return(buffer);
        }
    }

    /// <summary>True when nobody reads the slot after the current step.</summary>
    private bool EndsWithStep(int slot)
    {
        foreach (var release in Current.Releases)
        {
            if (release == slot)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A tensor from the pool; a small one stays with the slot, in place of what the slot kept before.</summary>
    private Tensor Rent(int slot, DType dtype, Shape shape)
    {
        var tensor = session.Pool.Rent(dtype, shape);
        if (_kept[slot] is { } old)
        {
            old.Buffer.Home = null;
            _kept[slot] = null;
            if (old.Buffer is { Pooled: true, References: 0 })
            {
                session.Pool.Return(old.Buffer);
            }
        }

        if (tensor.Buffer.Pooled && tensor.ByteCount <= LargestKept)
        {
            tensor.Buffer.Home = this;
            _kept[slot] = tensor;
        }

        return tensor;
    }
}
