namespace Tensorflow.NumPy;

/// <content>Joining, cutting, moving and sorting.</content>
public partial class np
{
    /// <summary>The same elements under another shape.</summary>
    public static NDArray reshape(NDArray x1, Shape newshape) => x1.reshape(newshape);

    /// <summary>Without the dimensions of size 1, or without <paramref name="axis"/>.</summary>
    public static NDArray squeeze(NDArray x1, Axis axis = null) => Evaluation.Of(() => array_ops.squeeze(x1, axis?.axis));

    /// <summary>A new dimension of size 1, at the end unless <paramref name="axis"/> says where.</summary>
    public static NDArray expand_dims(NDArray a, Axis axis = null) => Evaluation.Of(() => gen_ops.Apply("ExpandDims", null, [a, axis is null ? -1 : (int)axis]).output);

    /// <summary>Two arrays joined along an axis that they have.</summary>
    public static NDArray concatenate((NDArray, NDArray) tuple, int axis = 0) => concatenate([tuple.Item1, tuple.Item2], axis);

    /// <summary>Arrays joined along an axis that they have.</summary>
    public static NDArray concatenate(NDArray[] arrays, int axis = 0) => Evaluation.Of(() => array_ops.concat(arrays, axis));

    /// <summary>Arrays joined along a new first axis.</summary>
    public static NDArray stack(params NDArray[] arrays) => stack(arrays, 0);

    /// <summary>Arrays joined along a new axis.</summary>
    public static NDArray stack(NDArray[] arrays, int axis = 0) => Evaluation.Of(() => gen_ops.Apply("Pack", null, [arrays], ("axis", axis)).output);

    /// <summary>Two arrays joined along a new axis.</summary>
    public static NDArray stack((NDArray, NDArray) tuple, int axis = 0) => stack([tuple.Item1, tuple.Item2], axis);

    /// <summary>Three arrays joined along a new axis.</summary>
    public static NDArray stack((NDArray, NDArray, NDArray) tuple, int axis = 0) => stack([tuple.Item1, tuple.Item2, tuple.Item3], axis);

    /// <summary>Arrays joined along the third axis; rows and matrices get one.</summary>
    public static NDArray dstack(params NDArray[] tup) => concatenate([.. tup.Select(Deep)], 2);

    /// <summary>Axes moved to other places; the others keep their order.</summary>
    public static NDArray moveaxis(NDArray array, Axis source, Axis destination)
    {
        var rank = array.ndim;
        var from = Array.ConvertAll((int[])source, a => a < 0 ? a + rank : a);
        var to = Array.ConvertAll((int[])destination, a => a < 0 ? a + rank : a);
        var order = Enumerable.Range(0, rank).Except(from).ToList();
        foreach (var (target, axis) in to.Zip(from).OrderBy(p => p.First))
        {
            order.Insert(target, axis);
        }

        return Evaluation.Of(() => array_ops.transpose(array, [.. order]));
    }

    /// <summary>The different elements in the order of their first places, and for each element which of them it is (int32), as TensorFlow's op Unique gives them.</summary>
    public static (NDArray, NDArray) unique(NDArray a)
    {
        var found = Evaluation.Of(() => gen_ops.Apply("Unique", null, [a.ravel()]).outputs);
        return (found[0], found[1]);
    }

    /// <summary>Sorted along <paramref name="axis"/>, the last one by default: ASCENDING or DESCENDING.</summary>
    public static NDArray sort(NDArray values, Axis axis = null, string direction = "ASCENDING") => direction switch
    {
        "ASCENDING" => Gathered(values, axis, Order(values, axis, descending: false)),
        "DESCENDING" => Gathered(values, axis, Order(values, axis, descending: true)),
        _ => throw new ValueError($"direction should be one of ASCENDING, DESCENDING but got {direction}"),
    };

    /// <summary>Which elements come first along <paramref name="axis"/>, the last one by default; equal ones keep their order: int64.</summary>
    public static NDArray argsort(NDArray a, Axis axis = null)
    {
        var last = Last(a, axis);
        var order = new NDArray(Order(a, axis, descending: false)).reshape(last.shape);
        return axis is null ? order : moveaxis(order, -1, axis);
    }

    /// <summary>Puts the rows into random order, in place.</summary>
    public static void shuffle(NDArray x) => random.shuffle(x);

    /// <summary>The rows that <paramref name="indices"/> name.</summary>
    internal static NDArray take(NDArray array, NDArray indices) => Evaluation.Of(() => gen_ops.Apply("GatherV2", null, [array, indices, 0]).output);

    private static NDArray Deep(NDArray array) => array.ndim switch
    {
        0 => array.reshape(new Shape(1, 1, 1)),
        1 => array.reshape(new Shape(1, -1, 1)),
        2 => expand_dims(array),
        _ => array,
    };

    private static NDArray Last(NDArray values, Axis axis) => axis is null ? values : moveaxis(values, axis, -1);

    /// <summary>For each row along the axis, the places of its elements in order; all rows after each other.</summary>
    private static long[] Order(NDArray values, Axis axis, bool descending)
    {
        var last = Last(values, axis);
        var size = (int)last.dims[^1];
        var keys = last.BaseType == DType.Int64
            ? Array.ConvertAll(last.ToArray<long>(), v => (IComparable)v)
            : Array.ConvertAll(last.astype(float64).ToArray<double>(), v => (IComparable)v);
        return [.. Enumerable.Range(0, size == 0 ? 0 : keys.Length / size).SelectMany(row =>
        {
            var places = Enumerable.Range(0, size).Select(i => (long)i);
            return descending ? places.OrderByDescending(i => keys[(row * size) + i]) : places.OrderBy(i => keys[(row * size) + i]);
        })];
    }

    private static NDArray Gathered(NDArray values, Axis axis, long[] order)
    {
        var last = Last(values, axis);
        var size = (int)last.dims[^1];
        long[] places = [.. order.Select((p, i) => (i / size * size) + p)];
        var sorted = take(last.ravel(), places).reshape(last.shape);
        return axis is null ? sorted : moveaxis(sorted, -1, axis);
    }
}
