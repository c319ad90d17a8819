namespace Reproductions.Runtime.Execution;

/// <summary>Finds products that are followed by the addition of a bias, and perhaps by a ReLU, and makes one step of them. What a fetch returns does not change.</summary>
/// <remarks>A gradient asks for the shape of the product before the addition: it gets that of the result, which is the same.</remarks>
internal sealed class StepFusion
{
    /// <summary>The reader of a slot that is fetched: none of the steps.</summary>
    private const int Caller = int.MaxValue;

    private readonly PlanStep[] _steps;
    private readonly List<PlanStep>?[] _placed;
    private readonly Dictionary<int, List<int>> _readers = [];

    private StepFusion(PlanStep[] steps, IEnumerable<int> fetched)
    {
        _steps = steps;
        _placed = Array.ConvertAll<PlanStep, List<PlanStep>?>(steps, step => [step]);
        for (var i = 0; i < steps.Length; i++)
        {
            foreach (var slot in steps[i].Inputs)
            {
                ReadersOf(slot).Add(i);
            }
        }

        foreach (var slot in fetched)
        {
            ReadersOf(slot).Add(Caller);
        }
    }

    /// <summary>The steps in their order, with chains replaced.</summary>
    /// <param name="steps">Steps whose inputs and outputs are planned.</param>
    /// <param name="fetched">Slots that are fetched: they must be filled as they are.</param>
    public static PlanStep[] Run(PlanStep[] steps, IEnumerable<int> fetched)
    {
        if (!Array.Exists(steps, step => step.Node.Op.FusesBias))
        {
            return steps;
        }

        var fusion = new StepFusion(steps, fetched);
        for (var first = 0; first < steps.Length; first++)
        {
            if (steps[first].Node.Op.FusesBias)
            {
                fusion.TryFuse(first);
            }
        }

        return [.. fusion._placed.SelectMany(placed => placed ?? [])];
    }

    private void TryFuse(int first)
    {
        if (Next(first) is not { } sum || _steps[sum].Node.Op.Name is not ("BiasAdd" or "Add" or "AddV2"))
        {
            return;
        }

        var relu = Next(sum) is { } after && _steps[after].Node.Op.Name == "Relu" ? after : (int?)null;
        var last = relu ?? sum;
        int[] parts = relu is null ? [first, sum] : [first, sum, last];
        int[] asking = [.. parts[..^1].SelectMany(part => ReadersOf(_steps[part].Outputs[0])).Where(AsksForShape)];
        if (Array.Exists(parts, part => _steps[part].ReadsRefs)
            || Enumerable.Range(first + 1, last - first - 1).Except(parts).Any(between => !IsQuiet(_steps[between]))
            || Array.Exists(asking, ask => ask < last && ReadersOf(_steps[ask].Outputs[0]).Exists(reader => reader <= last))
            || _steps[first].Node.Op.CreateBiasFusion(_steps[first].Node, _steps[sum].Node, relu is not null) is not { } kernel)
        {
            return;
        }

        var steps = Array.ConvertAll(parts, part => _steps[part]);
        for (var part = 1; part < steps.Length; part++)
        {
            steps[part].Releases = steps[part - 1].Outputs;
        }

        var bias = steps[1].Inputs[0] == steps[0].Outputs[0] ? steps[1].Inputs[1] : steps[1].Inputs[0];
        Array.ForEach(parts, part => _placed[part] = null);
        _placed[last] = [new FusedStep(steps, kernel) { Inputs = [.. steps[0].Inputs, bias] }];
        foreach (var ask in asking)
        {
            _steps[ask].Inputs = steps[^1].Outputs;
            if (ask < last)
            {
                _placed[ask] = null;
                _placed[last]!.Add(_steps[ask]);
            }
        }
    }

    /// <summary>The only step that reads what a step makes, apart from those that ask for its shape; null when there is not one.</summary>
    private int? Next(int step)
    {
        if (_steps[step].Outputs.Length != 1)
        {
            return null;
        }

        var readers = ReadersOf(_steps[step].Outputs[0]).FindAll(reader => !AsksForShape(reader));
        return readers is [var reader] && reader != Caller ? reader : null;
    }

    private bool AsksForShape(int reader) => reader != Caller && _steps[reader] is { Inputs.Length: 1, Outputs.Length: 1, Node.Op.Name: "Shape" or "Size" or "Rank" };

    private List<int> ReadersOf(int slot)
    {
        if (!_readers.TryGetValue(slot, out var readers))
        {
            _readers.Add(slot, readers = []);
        }

        return readers;
    }

    // The first step of a chain is moved behind those in between: none of them may write what it reads.
    private static bool IsQuiet(PlanStep step) => step.Node.Op.Name is "Identity" or "ReadVariableOp" || step.Inputs.Length == 0 || (!step.ReadsRefs && !step.Node.Op.Signature.IsStateful);
}
