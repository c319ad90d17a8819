using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Tables;

/// <summary>The value of each key, or a default.</summary>
internal abstract class TableFinder : TableUser
{
    protected override void Compute(KernelContext c, TableState table)
    {
        var keys = Keys(c, table);
        var other = c.Input(2);
        if (other.DType != table.ValueType)
        {
            throw new InvalidArgumentError($"Default value must be type {table.ValueType.Name} but got {other.DType.Name}");
        }

        var output = c.Allocate(0, new Shape([.. keys.Shape.Dims, .. table.ValueShape.Dims]));
        if (other.Count != table.ValueShape.ElementCount && other.Count != output.Count)
        {
            throw new InvalidArgumentError($"Expected shape {table.ValueShape} or {output.Shape} for default value, got {other.Shape}");
        }

        table.Lookup(keys, other, output);
    }
}
