using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Execution;

/// <summary>One run of a <see cref="FlowPlan"/>: its slots, and which steps were dead.</summary>
internal sealed class FlowRun(StraightFrame frame, int stepCount)
{
    private readonly bool[] _dead = new bool[stepCount];

    public StraightFrame Frame { get; } = frame;

    /// <summary>Runs the steps of one block once.</summary>
    public void RunBlock(FlowStep[] steps)
    {
        foreach (var step in steps)
        {
            Frame.Step.ThrowIfOver();
            if (step.Loop is { } loop)
            {
                RunLoop(loop);
                ReleaseAll(step.Releases);
                continue;
            }

            if (step.Kind == ControlFlowKind.Merge)
            {
                Merge(step);
            }
            else if (step.IsGuarded && IsDead(step))
            {
                if (step.TracksDead && step.Kind != ControlFlowKind.Exit)
                {
                    _dead[step.Id] = true;
                }

                ReleaseAll(step.Releases);
                continue;
            }
            else if (step.Kind == ControlFlowKind.None)
            {
                Plan.Execute(Frame, step);
                if (step.TracksDead)
                {
                    _dead[step.Id] = false;
                }

                continue;
            }
            else
            {
                Pass(step);
            }

            ReleaseAll(step.Releases);
        }
    }

    private void RunLoop(FlowLoop loop)
    {
        foreach (var exit in loop.Exits)
        {
            _dead[exit.Id] = true;
        }

        foreach (var next in loop.Nexts)
        {
            _dead[next.Id] = true;
        }

        foreach (var enter in loop.Enters)
        {
            if (enter.IsGuarded && IsDead(enter))
            {
                _dead[enter.Id] = true;
            }
            else
            {
                Pass(enter);
            }
        }

        ReleaseAll(loop.EnterReleases);
        try
        {
            for (var first = true; ; first = false)
            {
                RunBlock(loop.Body);
                if (!GoesOn(loop))
                {
                    return;
                }

                Frame.Step.Cancellation.ThrowIfCancellationRequested();
                if (first)
                {
                    EndFirst(loop);
                }
            }
        }
        catch (OperationCanceledException error)
        {
            throw Plan.AtNode(error, loop.Enters[0].Node);
        }
        finally
        {
            ReleaseAll(loop.OwnSlots);
        }
    }

    /// <summary>True when a value waits for the next iteration.</summary>
    private bool GoesOn(FlowLoop loop)
    {
        foreach (var next in loop.Nexts)
        {
            if (!Frame.IsEmpty(next.Outputs[0]) || (next.TracksDead && !_dead[next.Id]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Only an invariant enters every iteration.</summary>
    private void EndFirst(FlowLoop loop)
    {
        foreach (var enter in loop.Enters)
        {
            if (!enter.Node.Bool("is_constant"))
            {
                _dead[enter.Id] = true;
            }
        }
    }

    private bool IsDead(FlowStep step)
    {
        foreach (var slot in step.MayBeEmpty)
        {
            if (Frame.IsEmpty(slot))
            {
                return true;
            }
        }

        foreach (var id in step.MayBeDead)
        {
            if (_dead[id])
            {
                return true;
            }
        }

        return false;
    }

    private void Merge(FlowStep step)
    {
        var inputs = step.Inputs;
        for (var i = 0; i < inputs.Length; i++)
        {
            if (Frame.IsEmpty(inputs[i]))
            {
                continue;
            }

            Move(step, i, 0);
            if (step.NeedsIndex)
            {
                Frame.Current = step;
                Frame.SetScalar(1, i);
            }

            _dead[step.Id] = false;
            return;
        }

        _dead[step.Id] = true;
    }

    /// <summary>Switch gives its input to one side; the others pass it on.</summary>
    private void Pass(FlowStep step)
    {
        _dead[step.Id] = false;
        if (step.Kind != ControlFlowKind.Switch)
        {
            Move(step, 0, 0);
            return;
        }

        Frame.Current = step;
        try
        {
            if (step.ReadsRefs)
            {
                Frame.CheckRefs(step);
            }

            var pred = Frame.Input(1);
            if (pred.Count != 1 || pred.Shape.Rank != 0)
            {
                throw new InvalidArgumentError($"The second input must be a scalar, but it has shape {pred.Shape}");
            }

            Frame.Move(step, 0, pred.Value<byte>() != 0 ? 1 : 0);
        }
        catch (Exception error)
        {
            throw Plan.AtNode(error, step.Node);
        }
    }

    private void Move(FlowStep step, int input, int output)
    {
        if (step.ReadsRefs)
        {
            Frame.Current = step;
            if (!step.Node.Op.Signature.AllowsUninitializedInput && Frame.Reference(step.Inputs[input]) is { Value: null })
            {
                throw Plan.AtNode(Plan.Uninitialized(step.Node.InputArray[input]), step.Node);
            }
        }

        Frame.Move(step, input, output);
    }

    private void ReleaseAll(int[] slots)
    {
        foreach (var slot in slots)
        {
            Frame.Release(slot);
        }
    }
}
