namespace Reproductions.Runtime.Ops.Tables;

/// <summary>Holds a table that is filled once.</summary>
internal abstract class FixedTableMaker : TableMaker
{
    protected override bool IsMutable => false;
}
