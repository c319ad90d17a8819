namespace Tensorflow;

/// <content>Parts by NumPy's rules for indices.</content>
public partial class Tensor
{
    /// <summary>The slice <paramref name="idx"/> along the first axis, without it.</summary>
    public Tensor this[int idx] => array_ops.strided_slice(this, [Slice.Index(idx)]);

    /// <summary>The elements that the ranges name.</summary>
    public Tensor this[params Slice[] slices] => array_ops.strided_slice(this, slices);

    /// <summary>The elements that ranges such as <c>1:3</c>, <c>:</c> or <c>...</c> name.</summary>
    public Tensor this[params string[] slices] => array_ops.strided_slice(this, [.. slices.Select(s => new Slice(s))]);

    /// <summary>Elements of the first axis from <paramref name="start"/> up to <paramref name="stop"/>; without that, the one at <paramref name="start"/>.</summary>
    public Tensor this[Tensor start, Tensor stop = null, Tensor step = null]
    {
        get
        {
            // Python adds 1 before it opens the scope.
            var to = stop ?? start + 1;
            using var scope = ops.OpenScope("strided_slice", null, this, start, to, step);
            var begin = array_ops.stack(new[] { start }, name: "stack");
            var end = array_ops.stack(new[] { to }, name: "stack_1");
            var strides = step is null ? ops.convert_to_tensor(new[] { 1 }, start.dtype.as_base_dtype(), "stack_2") : array_ops.stack(new[] { step }, name: "stack_2");
            return array_ops.strided_slice(this, begin, end, strides, [0, 0, 0, 0, stop is null ? 1 : 0], scope.Name);
        }
    }

    /// <summary>The elements of the first axis that a range names.</summary>
    public Tensor slice(Slice slice) => array_ops.strided_slice(this, [slice]);

    /// <summary>The elements of the first axis from <paramref name="start"/>.</summary>
    public Tensor slice(int start) => array_ops.strided_slice(this, [new Slice(start)]);
}
