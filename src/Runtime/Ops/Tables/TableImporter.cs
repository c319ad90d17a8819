using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Tables;

/// <summary>Replaces all entries.</summary>
internal abstract class TableImporter : TableUser
{
    protected override void Compute(KernelContext c, TableState table) => table.Insert(Keys(c, table), Values(c, table), clear: true);
}
