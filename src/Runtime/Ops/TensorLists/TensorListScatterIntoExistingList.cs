using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.TensorLists;

/// <summary>The list with the rows of a tensor as elements at indices.</summary>
internal sealed class TensorListScatterIntoExistingList : TensorListScatterer
{
    public override string SignatureText => "TensorListScatterIntoExistingList(input_handle:variant, tensor:element_dtype, indices:int32) -> (output_handle:variant) | element_dtype:type";

    public override bool IsNewerThan113 => true;

    public override void InferShapes(ShapeContext c) => SetList(c, 0, c.Node.Type("element_dtype"), ListShape(c, 0));

    protected override void Compute(KernelContext c)
    {
        var list = List(c, 0);
        var (rows, indices) = (c.Input(1), c.Input(2));
        if (rows.DType != list.ElementType)
        {
            throw new InvalidArgumentError($"Invalid data types; input tensor type: {rows.DType.Name} list element_type: {list.ElementType.Name}");
        }

        CheckRows(rows, Shape.UnknownRank);
        if (indices.Shape.Rank != 1)
        {
            throw new InvalidArgumentError($"Expected indices to be a vector, but received shape: {indices.Shape}");
        }

        if (indices.Count != rows.Shape[0])
        {
            throw new InvalidArgumentError($"Expected len(indices) == tensor.shape[0], but saw: {indices.Count} vs. {rows.Shape[0]}");
        }

        Set(c, list with { Elements = Written(list.Elements, rows, indices.Span<int>(), -1) });
    }
}
