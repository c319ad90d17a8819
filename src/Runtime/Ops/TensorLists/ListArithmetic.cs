using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.TensorArrays;

namespace Reproductions.Runtime.Ops.TensorLists;

/// <summary>What AddN and ZerosLike do with variants of lists: the gradients of a list that was used several times add up, element by element.</summary>
internal static class ListArithmetic
{
    /// <summary>Adds all inputs as output 0.</summary>
    /// <exception cref="InvalidArgumentError">An input is no list, or types, shapes or lengths differ.</exception>
    public static void Add(KernelContext c)
    {
        var sum = c.Input(0);
        for (var i = 1; i < c.InputCount; i++)
        {
            sum = Add(sum, c.Input(i));
        }

        c.SetOutput(0, sum);
    }

    /// <summary>Lists of zeros in the shape of the lists at input 0, as output 0.</summary>
    /// <exception cref="InvalidArgumentError">There is another variant.</exception>
    public static void Zeros(KernelContext c) => c.SetOutput(0, Zeros(c.Input(0)));

    private static Tensor Add(Tensor first, Tensor second)
    {
        if (!first.Shape.Equals(second.Shape))
        {
            throw new InvalidArgumentError($"Trying to add two variants of different shapes: {first.Shape} and {second.Shape}");
        }

        var sum = Tensor.Allocate(DType.Variant, first.Shape);
        for (var i = 0; i < sum.Count; i++)
        {
            sum.Objects[i] = Add(Of(first.Objects[i], "add"), Of(second.Objects[i], "add"));
        }

        return sum;
    }

    private static TensorListState Add(TensorListState first, TensorListState second)
    {
        if (first.ElementType != second.ElementType)
        {
            throw new InvalidArgumentError($"Trying to add two lists of tensors of different dtypes. One is {first.ElementType.Name} and the other is {second.ElementType.Name}");
        }

        var shape = first.ElementShape.MergeWith(second.ElementShape) ?? throw new InvalidArgumentError(
            $"Trying to add two lists of tensors with incompatible element shapes. One is {first.ElementShape} and the other is {second.ElementShape}");
        if (first.Elements.Count != second.Elements.Count)
        {
            throw new InvalidArgumentError($"Trying to add two lists of tensors with different lengths. One is {first.Elements.Count} and the other is {second.Elements.Count}");
        }

        return new TensorListState(first.ElementType, shape, [.. first.Elements.Zip(second.Elements, Element)]);
    }

    private static Tensor? Element(Tensor? first, Tensor? second) =>
        first is null || second is null ? first ?? second
        : first.DType == DType.Variant ? Add(first, second)
        : first.Shape.Equals(second.Shape) ? TensorSum.Of(first, second)
        : throw new InvalidArgumentError($"Trying to add two tensors with incompatible element shapes. One is {first.Shape} and the other is {second.Shape}");

    private static Tensor Zeros(Tensor value)
    {
        if (value.DType != DType.Variant)
        {
            var zeros = Tensor.Allocate(value.DType, value.Shape);
            Elements.Clear(zeros);
            return zeros;
        }

        var lists = Tensor.Allocate(DType.Variant, value.Shape);
        for (var i = 0; i < lists.Count; i++)
        {
            var list = Of(value.Objects[i], "make zeros of");
            lists.Objects[i] = list with { Elements = [.. list.Elements.Select(e => e is null ? null : Zeros(e))] };
        }

        return lists;
    }

    private static TensorListState Of(object? variant, string what) => variant as TensorListState
        ?? throw new InvalidArgumentError($"Cannot {what} a variant of {variant?.GetType().Name ?? "nothing"}: only lists of tensors have a sum and zeros.");
}
