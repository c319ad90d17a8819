using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Tables;

/// <summary>Adds or replaces entries.</summary>
internal abstract class TableInserter : TableUser
{
    protected override void Compute(KernelContext c, TableState table) => table.Insert(Keys(c, table), Values(c, table));
}
