using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Tables;

/// <summary>Fills a table from two vectors.</summary>
internal abstract class TableInitializer : TableUser
{
    protected override void Compute(KernelContext c, TableState table)
    {
        var keys = Keys(c, table);
        if (keys.Shape.Rank != 1)
        {
            throw new InvalidArgumentError($"Keys must be a vector, but received shape {keys.Shape}");
        }

        if (c.Input(2).Count != keys.Count * table.ValueShape.ElementCount)
        {
            throw new InvalidArgumentError($"Keys and values must have the same size {keys.Count} vs {c.Input(2).Count}");
        }

        table.Initialize(keys, Values(c, table));
    }
}
