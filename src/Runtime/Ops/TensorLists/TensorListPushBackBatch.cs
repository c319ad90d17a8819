using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.TensorLists;

/// <summary>Lists with a row of a tensor more at the end of each.</summary>
internal sealed class TensorListPushBackBatch : TensorListOp
{
    public override string SignatureText => "TensorListPushBackBatch(input_handles:variant, tensor:element_dtype) -> (output_handles:variant) | element_dtype:type";

    public override void InferShapes(ShapeContext c)
    {
        var lists = c.InputOfRank(0, 1);
        var rows = c.Input(1);
        c.Set(0, rows.HasRank ? new Shape(c.Merge(lists[0], c.WithRankAtLeast(rows, 1)[0])) : lists);
        c.SetHandle(0, c.Node.Type("element_dtype"), ListShape(c, 0));
    }

    protected override void Compute(KernelContext c)
    {
        var (lists, rows) = (c.Input(0), c.Input(1));
        CheckRows(rows, Shape.UnknownRank);
        if (lists.Shape.Rank != 1)
        {
            throw new InvalidArgumentError($"Expected input_handles to be a vector, but saw shape: {lists.Shape}");
        }

        if (rows.Shape[0] != lists.Count)
        {
            throw new InvalidArgumentError($"Expected tensor.shape[0] == input_handles.size, but saw {rows.Shape[0]} vs. {lists.Count}");
        }

        var added = Rows(rows).ToList();
        var output = c.Allocate(0, lists.Shape);
        for (var i = 0; i < lists.Count; i++)
        {
            var list = lists.Objects[i] as TensorListState ?? throw new InvalidArgumentError($"Input handle at index {i} is not a list. Saw: '{lists.Objects[i]}'");
            if (!list.ElementShape.IsCompatibleWith(rows.Shape.Slice(1)))
            {
                throw new InvalidArgumentError($"Tried to append a tensor with incompatible shape to a list at index {i}. Op element shape: {rows.Shape.Slice(1)} list shape: {list.ElementShape}");
            }

            if (list.ElementType != rows.DType)
            {
                throw new InvalidArgumentError($"Invalid data type at index {i}; op elements {rows.DType.Name} but list elements {list.ElementType.Name}");
            }

            output.Objects[i] = list with { Elements = list.Elements.Add(added[i]) };
        }
    }
}
