namespace Tensorflow;

/// <content>Variables in parts.</content>
internal static partial class VariableFactory
{
    private static PartitionedVariable GetPartitioned(VariableRequest request, _VariableStore store)
    {
        var name = request.Name;
        if (store.Partitioned.TryGetValue(name, out var known))
        {
            if (!request.MayReuse)
            {
                throw new ValueError($"Partitioned variable with name {name} already exists. Did you mean to set reuse=True or reuse=tf.AUTO_REUSE in VarScope?");
            }

            CheckShared("partitioned variable", name, request, known.shape, known.dtype);
            return known;
        }

        if (request.MustReuse)
        {
            throw new ValueError($"PartitionedVariable {name} does not exist, or was not created with tf.get_variable(). Did you mean to set reuse=False or reuse=tf.AUTO_REUSE in VarScope?");
        }

        var shape = request.Shape ?? (request.Initializer is Tensor { shape: var given } ? given : null);
        if (shape is null || !shape.IsFullyDefined)
        {
            throw new ValueError($"Shape of a new partitioned variable ({name}) must be fully defined, but instead was {shape?.Host.ToPythonString() ?? "<unknown>"}.");
        }

        var partitions = request.Partitioner(shape, request.Type);
        Check(partitions, shape);
        var axis = Math.Max(Array.FindIndex(partitions, p => p > 1), 0);
        var parts = new List<IVariableV1>();
        foreach (var (offset, size) in Slices(shape.dims[axis], partitions[axis]))
        {
            parts.Add(MakePart(request, store, shape, axis, offset, size, parts.Count));
        }

        var whole = new PartitionedVariable(name, shape, parts[0].dtype.as_base_dtype(), parts, partitions);
        store.Partitioned.Add(name, whole);
        return whole;
    }

    private static IVariableV1 MakePart(VariableRequest request, _VariableStore store, Shape whole, int axis, long offset, long size, int number)
    {
        var graph = ops.get_default_graph();
        var offsets = new long[whole.ndim];
        offsets[axis] = offset;
        var sizes = whole.dims.ToArray();
        sizes[axis] = size;
        var partName = $"{request.Name}/part_{number}";
        var part = request with { Name = partName, Partitioner = null, Shape = new Shape(sizes), Whole = whole, Offset = offsets };
        using (graph.EnterScope(partName + "/PartitionedInitializer"))
        {
            if (request.Initializer is not (null or IInitializer or Func<Tensor>))
            {
                var all = ops.convert_to_tensor(request.Initializer, request.Declared);
                part = part with
                {
                    Shape = null,
                    Initializer = gen_ops.Apply("Slice", null, [all, Array.ConvertAll(offsets, o => (int)o), Array.ConvertAll(sizes, s => (int)s)]).output,
                };
            }
        }

        var variable = GetSingle(part, store);
        var slice = new SaveSliceInfoDef { FullName = request.Name };
        slice.FullShape.AddRange(whole.dims);
        slice.VarOffset.AddRange(offsets);
        slice.VarShape.AddRange(sizes);
        VariableFaces.NodesOf(variable).SliceInfo = slice;
        if (variable is RefVariable reference)
        {
            reference._save_slice_info = true;
        }

        return variable;
    }

    /// <summary>Offset and size of each part: the first ones take one more where it does not divide.</summary>
    private static IEnumerable<(long Offset, long Size)> Slices(long length, int count)
    {
        var (size, excess) = Math.DivRem(length, count);
        var offset = 0L;
        for (var i = 0; i < count; i++)
        {
            var own = size + (i < excess ? 1 : 0);
            yield return (offset, own);
            offset += own;
        }
    }

    private static void Check(int[] partitions, Shape shape)
    {
        if (partitions.Length != shape.ndim)
        {
            throw new ValueError($"Partitioner returned a partition list that does not match the Variable's rank: {Python.Repr(partitions)} vs. {shape.Host.ToPythonString()}");
        }

        if (partitions.Any(p => p < 1))
        {
            throw new ValueError($"Partitioner returned zero partitions for some axes: {Python.Repr(partitions)}");
        }

        if (partitions.Count(p => p > 1) > 1)
        {
            throw new ValueError($"Can only slice a variable along one dimension: shape: {shape.Host.ToPythonString()}, partitioning: {Python.Repr(partitions)}");
        }
    }
}
