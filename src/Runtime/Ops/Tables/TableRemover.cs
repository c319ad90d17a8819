using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Tables;

/// <summary>Removes entries.</summary>
internal abstract class TableRemover : TableUser
{
    protected override void Compute(KernelContext c, TableState table) => table.Remove(Keys(c, table));
}
