using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.TensorLists;

/// <summary>Joins elements along their first dimension, in which alone they may differ.</summary>
internal abstract class TensorListConcatenator : TensorListOp
{
    /// <summary>The shapes of the outputs, of what is stated of an element.</summary>
    protected static void Infer(ShapeContext c, Shape stated)
    {
        var element = c.Merge(stated, ListShape(c, 0));
        c.Set(0, element.HasRank ? c.WithRankAtLeast(element, 1).WithDim(0, Shape.Unknown) : Shape.UnknownRank);
        c.Set(1, new Shape(Shape.Unknown));
    }

    /// <summary>Joins the elements as output 0, and gives their lengths as output 1.</summary>
    /// <param name="c">The run.</param>
    /// <param name="stated">What is stated of an element's shape.</param>
    /// <param name="leading">The length of each element that is not set; null where the op type cannot say.</param>
    protected static void Concat(KernelContext c, Shape stated, long[]? leading)
    {
        var list = List(c, 0);
        CheckType(c, list);
        var element = leading is null ? stated : Merged(stated, list.ElementShape);
        if (element.Rank == 0)
        {
            throw new InvalidArgumentError("Concat requires elements to be at least vectors, found scalars instead.");
        }

        var rest = Rest(list, element);
        var first = element.HasRank ? element[0] : Shape.Unknown;
        var lengths = c.Allocate(1, new Shape(list.Elements.Count)).Span<long>();
        var common = CommonLength(list, first);
        for (var i = 0; i < lengths.Length; i++)
        {
            lengths[i] = list.Elements[i]?.Shape[0] ?? Length(i, common, leading);
        }

        long sum = 0;
        foreach (var length in lengths)
        {
            sum = checked(sum + length);
        }

        var output = c.Allocate(0, new Shape(sum).Concat(rest));
        Elements.Clear(output);
        long at = 0;
        for (var i = 0; i < lengths.Length; i++)
        {
            if (list.Elements[i] is { } value)
            {
                Elements.Copy(value, 0, output, at, value.Count);
            }

            at += lengths[i] * rest.ElementCount;
        }
    }

    private static Shape Rest(TensorListState list, Shape element)
    {
        var rest = element.HasRank ? element.Slice(1) : Shape.UnknownRank;
        if (list.Elements.IsEmpty && !rest.IsFullyDefined)
        {
            throw new InvalidArgumentError($"All except the first dimension must be fully defined when concating an empty tensor list. element_shape: {rest}");
        }

        var index = 0;
        foreach (var value in list.Elements)
        {
            if (value is { Shape.Rank: 0 })
            {
                throw new InvalidArgumentError($"Concat saw a scalar shape at index {index} but requires at least vectors.");
            }

            if (value is not null && element.HasRank && element[0] != Shape.Unknown && element[0] != value.Shape[0])
            {
                throw new InvalidArgumentError($"First entry of element_shape input does not match the first dim of list element at index: {index} Expected: {element[0]} Actual: {value.Shape[0]}");
            }

            rest = value is null ? rest : Merged(rest, value.Shape.Slice(1));
            index++;
        }

        return rest.IsFullyDefined ? rest : throw new InvalidArgumentError($"Trying to concat list with only uninitialized tensors but element_shape_except_first_dim_ is not fully defined: {rest}");
    }

    private static long CommonLength(TensorListState list, long stated)
    {
        var lengths = list.Elements.Where(e => e is not null).Select(e => e!.Shape[0]).Distinct().Take(2).ToList();
        return stated != Shape.Unknown ? stated : lengths is [var only] ? only : Shape.Unknown;
    }

    private static long Length(int index, long common, long[]? leading)
    {
        if ((leading is null || index >= leading.Length) && common != Shape.Unknown)
        {
            return common;
        }

        if (leading is null)
        {
            throw new InvalidArgumentError("Concating lists with uninitialized tensors is not supported in this version of TensorListConcat. Consider updating your GraphDef to run the newer version.");
        }

        return index < leading.Length
            ? leading[index]
            : throw new InvalidArgumentError($"List contains uninitialized tensor at index {index} but leading_dims has only {leading.Length} elements.");
    }
}
