using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Tables;

/// <summary>An op on the table that input 0 refers to.</summary>
internal abstract class TableUser : ComputeOp
{
    protected sealed override void Compute(KernelContext c) => Compute(c, c.SessionResource<TableState>());

    /// <summary>Does the work.</summary>
    protected abstract void Compute(KernelContext c, TableState table);

    /// <summary>Checks keys against the table's type.</summary>
    protected static Tensor Keys(KernelContext c, TableState table)
    {
        var keys = c.Input(1);
        return keys.DType == table.KeyType
            ? keys
            : throw new InvalidArgumentError($"Key must be type {table.KeyType.Name} but got {keys.DType.Name}");
    }

    /// <summary>Checks values against the table's type and the keys' shape.</summary>
    protected static Tensor Values(KernelContext c, TableState table)
    {
        var values = c.Input(2);
        if (values.DType != table.ValueType)
        {
            throw new InvalidArgumentError($"Value must be type {table.ValueType.Name} but got {values.DType.Name}");
        }

        var expected = new Shape([.. c.Input(1).Shape.Dims, .. table.ValueShape.Dims]);
        return values.Shape.Equals(expected)
            ? values
            : throw new InvalidArgumentError($"Expected shape {expected} for value, got {values.Shape}");
    }
}
