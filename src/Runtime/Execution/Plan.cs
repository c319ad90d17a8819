using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Execution;

/// <summary>A pruned graph made ready to run for one signature. Runs of several threads may share it.</summary>
internal abstract class Plan
{
    /// <summary>Runs the nodes.</summary>
    /// <param name="feeds">Values in the order of the signature's feeds.</param>
    /// <param name="step">The run.</param>
    /// <returns>The fetched values, safe to keep.</returns>
    public abstract Tensor[] Run(IReadOnlyList<Tensor> feeds, StepState step);

    /// <summary>The error of a kernel with the node's name, as TensorFlow's executor reports it.</summary>
    internal static Exception AtNode(Exception error, Node node) => AtNode(error, node.Name, node);

    /// <summary>The error with the name of a node that the user did not make.</summary>
    internal static Exception AtNode(Exception error, string name, Node node) => error switch
    {
        NotOkStatusException { NodeName: not null } => error,
        NotOkStatusException status => NotOkStatusException.Of(status.Code, $"{status.Message}\n\t [[{{{{node {name}}}}}]]", status, name),
        OperationCanceledException => new CancelledError($"Operation was cancelled\n\t [[{{{{node {name}}}}}]]", error) { NodeName = name },
        OutOfMemoryException => new ResourceExhaustedError($"OOM when computing '{name}' (op: '{node.Op.Name}')\n\t [[{{{{node {name}}}}}]]", error) { NodeName = name },
        _ => new InternalError($"The kernel of '{node.Op.Name}' failed: {error.Message}\n\t [[{{{{node {name}}}}}]]", error) { NodeName = name },
    };

    /// <summary>The error of reading a variable that holds nothing.</summary>
    internal static FailedPreconditionError Uninitialized(Endpoint source) =>
        new($"Attempting to use uninitialized value {source}");

    /// <summary>Runs the kernel of one step and gives back what nobody reads any more.</summary>
    internal static void Execute(StraightFrame frame, PlanStep step)
    {
        frame.Current = step;
        try
        {
            if (step.ReadsRefs)
            {
                frame.CheckRefs(step);
            }

            step.Kernel.Compute(frame);
        }
        catch (Exception error)
        {
            throw AtNode(error, step.Node);
        }

        frame.ReturnScratch();
        frame.Release(step);
    }

    /// <summary>A fetched value that later runs cannot change.</summary>
    protected static Tensor Fetched(Tensor value) => KernelContext.Keep(value);
}
