using Reproductions.Fixtures.Audit.Static;
using Tensorflow;

namespace Reproductions.Fixtures.Audit.Findings;

/// <summary>A training program's step is not restored, or never counted (R08).</summary>
internal sealed class StepLost : IFindingRule
{
    private const string Step = "global_step";

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(AuditContext context)
    {
        if (context.Order.RestoreRun is null || !context.Graph.Definition.Node.Any(IsUpdate))
        {
            yield break;
        }

        // The step of a network that the program imports beside its own is R01's or R13's matter.
        foreach (var step in context.Graph.Variables.Where(IsStep))
        {
            if (!context.Restored.Contains(step.Storage) && context.Fetches.Any(f => f.Reads.Any(r => r.Variable == step && r.Write.By == VariableWrite.ByInitializer)))
            {
                yield return Finding.Of(
                    Grade.Silent,
                    "R08",
                    $"The training starts again at the first step: {step.Name} is not restored.",
                    $"{context.Restore.Op} does not write {step.Name}, which stands in another collection than the saver's variables{(context.Checkpoint?.Has(step.Name) == true ? ", although the checkpoint has it" : "")}; the rate and the names of the checkpoints are made from it.",
                    "Make the step a global variable that is not trainable (tf.train.get_or_create_global_step), and the Saver after it.",
                    [$"{step.Name} holds its initializer's value"]);
            }
            else if (!IsCounted(context.Graph, step) && Reaches(context.Graph, step))
            {
                yield return Finding.Of(
                    Grade.Silent,
                    "R08",
                    $"The step never moves: nothing counts {step.Name}, which the training reads.",
                    "It was not given to minimize: a rate that is made from it never falls, and each save overwrites the one before.",
                    "Pass it on: optimizer.minimize(loss, global_step: step).",
                    [$"{step.Name} is assigned its initial value and what a restore reads, and nothing else"]);
            }
        }
    }

    /// <summary>True for a training program's counter of steps.</summary>
    public static bool Covers(AuditContext context, AuditVariable variable) => IsStep(variable) && context.Graph.Definition.Node.Any(IsUpdate);

    private static bool IsStep(AuditVariable variable) =>
        NameStem.Of(variable.Name[(variable.Name.LastIndexOf('/') + 1)..]) == Step && variable.DType is DataType.DtInt32 or DataType.DtInt64;

    private static bool IsUpdate(NodeDef node) => node.Op.Contains("Apply", StringComparison.Ordinal);

    /// <summary>True where an op counts the step, or a program's own assignment does: one more than that of the initial value.</summary>
    private static bool IsCounted(AuditGraph graph, AuditVariable step)
    {
        var writers = graph.Definition.Node.Where(n => n.Input.Count > 0 && graph.Behind(n.Input[0]) == step).ToList();
        return writers.Exists(n => n.Op.StartsWith("AssignAdd", StringComparison.Ordinal) || n.Op.StartsWith("ScatterAdd", StringComparison.Ordinal) || n.Op is "CountUpTo" or "ResourceCountUpTo")
            || writers.Count(n => n.Op is "Assign" or "AssignVariableOp" && !RestoreMaps.IsRestored(graph, n.Input[1])) > 1;
    }

    private static bool Reaches(AuditGraph graph, AuditVariable step) => graph.Definition.Node.Where(IsUpdate).Any(n => graph.Closure(n.Name).Contains(step.Name));
}
