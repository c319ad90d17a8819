using Reproductions.Fixtures.Audit.Static;

namespace Reproductions.Fixtures.Audit.Findings;

/// <summary>A variable and the tensor under its key have other types or shapes (R20, R23, R40).</summary>
internal sealed class TypeConflicts : IFindingRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Find(AuditContext context)
    {
        if (context.Checkpoint is not { } checkpoint)
        {
            return [];
        }

        var both = context.Restore.Map.Where(e => e.Slice.Length == 0 && checkpoint.Has(e.Key)).Select(e => (Entry: e, Stored: checkpoint.Entries[e.Key])).ToList();
        var types = both.Where(b => b.Stored.DType != b.Entry.Variable.DType).ToList();
        var shapes = both.Where(b => b.Entry.Variable.Shape is { } shape && !shape.Contains(-1) && !shape.SequenceEqual(b.Stored.Shape)).ToList();
        return Report([.. types], Grade.Loud, "R23", "types", "TensorFlow up to 1.9 read the bytes as the variable's type, silently.", b => $"{b.Entry.Variable.Name} is {b.Entry.Variable.DType}, '{b.Entry.Key}' is {b.Stored.DType}")
            .Concat(Report([.. shapes.Where(s => s.Entry.ChecksShape)], Grade.Loud, "R40", "shapes", "Assign requires shapes of both tensors to match; what was assigned before stays assigned.", Shapes))
            .Concat(Report([.. shapes.Where(s => !s.Entry.ChecksShape)], Grade.Silent, "R20", "shapes", "A resource variable takes any shape: the assignment behind the restore does not check it.", Shapes));
    }

    private static string Shapes((RestoreEntry Entry, CheckpointTensor Stored) b) =>
        $"{b.Entry.Variable.Name} is [{string.Join(",", b.Entry.Variable.Shape)}], '{b.Entry.Key}' is [{string.Join(",", b.Stored.Shape)}]";

    private static IEnumerable<Finding> Report(IReadOnlyList<(RestoreEntry Entry, CheckpointTensor Stored)> conflicts, Grade grade, string id, string what, string cause, Func<(RestoreEntry Entry, CheckpointTensor Stored), string> line)
    {
        if (conflicts.Count > 0)
        {
            yield return Finding.Of(grade, id, $"{conflicts.Count} variables and their keys have different {what}.", cause, "Leave these variables out of the Saver and initialize them, or build them as they were saved.", conflicts.Select(line));
        }
    }
}
