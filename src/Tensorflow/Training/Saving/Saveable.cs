namespace Tensorflow;

/// <summary>One value that a saver writes and reads: a whole variable, or a part of a partitioned one.</summary>
/// <param name="Key">The key in the checkpoint.</param>
/// <param name="Slice">Which part it is, in the checkpoint's notation; empty for a whole one.</param>
/// <param name="Source">The reference, or the resource handle.</param>
/// <param name="Value">What SaveV2 reads.</param>
/// <param name="IsResource">True for a resource variable.</param>
internal sealed record Saveable(string Key, string Slice, Tensor Source, Tensor Value, bool IsResource)
{
    /// <summary>The device that was asked for.</summary>
    public string Device => Source.Device;

    /// <summary>The element type.</summary>
    public TF_DataType Type => Value.dtype.as_base_dtype();

    /// <summary>Builds the assignment of a restored value.</summary>
    /// <param name="restored">What the checkpoint holds.</param>
    /// <param name="reshape">Whether it takes the variable's shape.</param>
    public Operation Restore(Tensor restored, bool reshape)
    {
        if (reshape)
        {
            // As Python does: a constant where the shape is full, Shape otherwise.
            object shape = Value.StaticShape.IsFullyDefined
                ? Array.ConvertAll(Value.StaticShape.ToArray(), d => (int)d)
                : array_ops.shape(Value, optimize: false);
            restored = array_ops.reshape(restored, shape);
        }

        if (IsResource)
        {
            using var location = Source.graph.ColocateWith(Source.op);
            using var device = Device.Length > 0 ? Source.graph.device(Device) : null;
            device?.__enter__();
            var copy = gen_ops.Apply("Identity", null, [restored]).output;
            return gen_ops.Apply("AssignVariableOp", null, [Source, copy]);
        }

        return gen_ops.Apply(
            "Assign",
            null,
            [Source, restored],
            ("validate_shape", !reshape && Source.StaticShape.IsFullyDefined)).op;
    }
}
