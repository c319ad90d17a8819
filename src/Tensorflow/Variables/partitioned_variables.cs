namespace Tensorflow;

/// <summary>Ways to cut variables into parts (python/ops/partitioned_variables.py).</summary>
internal static class partitioned_variables
{
    /// <summary>Always <paramref name="shards"/> parts.</summary>
    public static Partitioner Fixed(int shards, int axis) => (shape, _) =>
    {
        var partitions = One(shape);
        partitions[axis] = (int)Math.Min(shards, shape.dims[axis]);
        return partitions;
    };

    /// <summary>As many parts as are needed for at most <paramref name="maxBytes"/> bytes each, but not above <paramref name="maxShards"/>.</summary>
    /// <exception cref="ValueError">A limit is below 1.</exception>
    public static Partitioner AxisSize(int maxBytes, int axis, int stringBytes, int? maxShards)
    {
        RequirePositive(maxBytes, "max_shard_bytes");
        RequirePositive(maxShards ?? 1, "max_shards");
        RequirePositive(stringBytes, "bytes_per_string_element");
        return (shape, dtype) =>
        {
            var partitions = One(shape);
            double slice = shape.size / shape.dims[axis] * Bytes(dtype, stringBytes);
            var perShard = Math.Max(1, Math.Floor(maxBytes / slice));
            var shards = (int)Math.Ceiling(shape.dims[axis] / perShard);
            partitions[axis] = Math.Min(shards, maxShards ?? shards);
            return partitions;
        };
    }

    /// <summary>Up to <paramref name="most"/> parts of at least <paramref name="leastBytes"/> bytes.</summary>
    public static Partitioner MinMax(int most, int axis, int leastBytes, int stringBytes) => (shape, dtype) =>
    {
        var partitions = One(shape);
        var total = shape.size * Bytes(dtype, stringBytes);
        var wanted = Math.Max(1, (int)Math.Ceiling((double)total / leastBytes));
        partitions[axis] = (int)Math.Min(Math.Min(most, wanted), Math.Max(shape.dims[axis], 1));
        return partitions;
    };

    private static int[] One(Shape shape) => shape.IsFullyDefined
        ? [.. Enumerable.Repeat(1, shape.ndim)]
        : throw new ValueError($"shape is not fully defined: {shape.Host.ToPythonString()}");

    private static long Bytes(TF_DataType dtype, int stringBytes) => dtype == TF_DataType.TF_STRING ? stringBytes : ((DType)dtype.as_base_dtype()).Size;

    private static void RequirePositive(int value, string name)
    {
        if (value < 1)
        {
            throw new ValueError($"{name} must be positive.");
        }
    }
}
