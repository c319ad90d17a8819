using System.Collections.Immutable;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.TensorLists;

/// <summary>What the ops on lists of tensors share (core/kernels/list_kernels.h, core/ops/list_ops.cc).</summary>
internal abstract class TensorListOp : ComputeOp
{
    /// <summary>What the graph says of the shape at an input: a scalar (-1) says nothing.</summary>
    protected static Shape StatedShape(ShapeContext c, int index) => c.Input(index).Rank == 0 ? Shape.UnknownRank : c.ConstantAsShape(index);

    /// <summary>What is known of the elements of the list at an input.</summary>
    /// <exception cref="InvalidArgumentError">They have another type than the node says.</exception>
    protected static Shape ListShape(ShapeContext c, int index)
    {
        if (c.InputHandle(index) is not { } known)
        {
            return Shape.UnknownRank;
        }

        var type = c.Node.Attributes.Find("element_dtype") is { } stated ? (DType)stated.Type : known.DType;
        return known.DType == type
            ? known.Shape
            : throw c.Error($"Trying to read from list with wrong element dtype. List has type {known.DType.Name} but expected type {type.Name}");
    }

    /// <summary>Says that an output is a list.</summary>
    protected static void SetList(ShapeContext c, int index, DType type, Shape element)
    {
        c.Set(index, Shape.Scalar);
        c.SetHandle(index, type, element);
    }

    /// <summary>The list at an input.</summary>
    /// <exception cref="InvalidArgumentError">There is none.</exception>
    protected static TensorListState List(KernelContext c, int index)
    {
        var handle = c.Input(index);
        if (handle.Shape.Rank != 0)
        {
            throw new InvalidArgumentError($"Input list must be a scalar saw: {handle.Shape}");
        }

        return handle.Objects[0] as TensorListState ?? throw new InvalidArgumentError($"Input handle is not a list. Saw: '{handle.Objects[0]}'");
    }

    /// <summary>Gives a list as output 0.</summary>
    protected static void Set(KernelContext c, TensorListState list) => c.SetOutput(0, Tensor.FromObject(DType.Variant, list));

    /// <summary>The shape that a vector states, -1 for a dimension that is not known; or a scalar -1, which says nothing.</summary>
    /// <exception cref="InvalidArgumentError">Another scalar.</exception>
    protected static Shape StatedShape(Tensor value)
    {
        if (value.Shape.Rank == 0)
        {
            return Integers.First(value) == -1
                ? Shape.UnknownRank
                : throw new InvalidArgumentError("The only valid scalar shape tensor is the fully unknown shape specified as -1.");
        }

        return ConstantFolder.AsShape(value);
    }

    /// <summary>What two shapes say together.</summary>
    /// <exception cref="InvalidArgumentError">They contradict each other.</exception>
    protected static Shape Merged(Shape first, Shape second) => first.MergeWith(second)
        ?? throw new InvalidArgumentError($"Incompatible shapes during merge: {first} vs. {second}");

    /// <summary>Checks that a list has elements of the type that the node says.</summary>
    protected static void CheckType(KernelContext c, TensorListState list)
    {
        var type = c.Node.Type("element_dtype");
        if (list.ElementType != type)
        {
            throw new InvalidArgumentError($"Invalid data types; op elements {type.Name} but list elements {list.ElementType.Name}");
        }
    }

    /// <summary>Checks that a tensor has rows, and that they fit the elements of a list.</summary>
    protected static void CheckRows(Tensor rows, Shape element)
    {
        if (rows.Shape.Rank < 1)
        {
            throw new InvalidArgumentError($"Tensor must be at least a vector, but saw shape: {rows.Shape}");
        }

        if (!element.IsCompatibleWith(rows.Shape.Slice(1)))
        {
            throw new InvalidArgumentError($"Specified a list with shape {element} from a tensor with shape {rows.Shape.Slice(1)}");
        }
    }

    /// <summary>Copies of the rows of a tensor.</summary>
    protected static IEnumerable<Tensor?> Rows(Tensor rows)
    {
        var shape = rows.Shape.Slice(1);
        for (long i = 0; i < rows.Shape[0]; i++)
        {
            yield return rows.Rows(i, 1).View(shape).Clone();
        }
    }

    /// <summary>The elements cut, or with some more that are not set.</summary>
    protected static ImmutableList<Tensor?> Resized(ImmutableList<Tensor?> elements, int count) => count <= elements.Count
        ? elements.RemoveRange(count, elements.Count - count)
        : elements.AddRange(new Tensor?[count - elements.Count]);

    /// <summary>Gives an element as an output: zeros where it is not set.</summary>
    protected static void Read(KernelContext c, int output, TensorListState list, int index, Shape stated)
    {
        if (list.Elements[index] is { } element)
        {
            c.SetOutput(output, element);
            return;
        }

        var shape = Known(Merged(stated, list.ElementShape), list.Elements);
        Elements.Clear(c.Allocate(output, shape.IsFullyDefined
            ? shape
            : throw new InvalidArgumentError($"Trying to read an uninitialized tensor but element_shape is not fully defined: {shape} and no list element is set.")));
    }

    /// <summary>Stacks elements as output 0.</summary>
    protected static void Stack(KernelContext c, TensorListState list, IReadOnlyCollection<Tensor?> elements, Shape known, string unknown)
    {
        var element = list.ElementShape.IsFullyDefined ? known : Known(known, elements);
        if (!element.IsFullyDefined)
        {
            throw new InvalidArgumentError($"{unknown}{element}");
        }

        var output = c.Allocate(0, new Shape(elements.Count).Concat(element));
        Elements.Clear(output);
        long at = 0;
        foreach (var value in elements)
        {
            if (value is not null)
            {
                Elements.Copy(value, 0, output, at, value.Count);
            }

            at += element.ElementCount;
        }
    }

    private static Shape Known(Shape shape, IEnumerable<Tensor?> elements) =>
        shape.IsFullyDefined ? shape : elements.Aggregate(shape, (s, e) => e is null ? s : Merged(s, e.Shape));
}
