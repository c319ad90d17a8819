using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Tables;

/// <summary>The number of entries.</summary>
internal abstract class TableSizer : TableUser
{
    public override void InferShapes(ShapeContext c) => c.Set(0, Shape.Scalar);

    protected override void Compute(KernelContext c, TableState table) => c.SetScalar(0, (long)table.Count);
}
