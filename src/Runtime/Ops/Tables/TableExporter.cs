using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Tables;

/// <summary>All entries.</summary>
internal abstract class TableExporter : TableUser
{
    public override void InferShapes(ShapeContext c) => c.Set(0, Shape.OfRank(1));

    protected override void Compute(KernelContext c, TableState table)
    {
        var (keys, values) = table.Export();
        c.SetOutput(0, keys);
        c.SetOutput(1, values);
    }
}
