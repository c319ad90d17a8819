using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.TensorArrays;

/// <summary>Some elements, or all where no indices are given, stacked along a new first dimension.</summary>
internal abstract class TensorArrayGatherer : TensorArrayUser
{
    public override void InferShapes(ShapeContext c) => CheckHandle(c);

    protected override void Compute(KernelContext c, TensorArrayState array)
    {
        CheckRead(c, array);
        array.MergeShape(c.Node.ShapeAttr("element_shape"));
        var indices = Indices(c, array);
        if (indices.Length == 0)
        {
            if (!array.ElementShape.IsFullyDefined)
            {
                throw new UnimplementedError(
                    $"TensorArray has size zero, but element shape {array.ElementShape} is not fully defined. Currently only static shapes are supported when packing zero-size TensorArrays.");
            }

            c.Allocate(0, new Shape([0, .. array.ElementShape.Dims]));
            return;
        }

        Tensor? output = null;
        Shape? first = null;
        for (var i = 0; i < indices.Length; i++)
        {
            var position = i;
            array.Read(c, indices[i], value =>
            {
                first ??= value.Shape;
                if (!first.Equals(value.Shape))
                {
                    throw new InvalidArgumentError(
                        $"TensorArray has inconsistent shapes.  Index 0 has shape: {first} but index {position} has shape: {value.Shape}");
                }

                output ??= c.Allocate(0, new Shape([indices.Length, .. first.Dims]));
                Elements.Copy(value, 0, output, position * value.Count, value.Count);
            });
        }
    }

    private static int[] Indices(KernelContext c, TensorArrayState array)
    {
        if (c.InputCount == 2)
        {
            return [.. Enumerable.Range(0, array.Count)];
        }

        var indices = c.Input(1);
        return indices.Shape.Rank == 1
            ? indices.Span<int>().ToArray()
            : throw new InvalidArgumentError($"Expected indices to be a vector, but received shape: {indices.Shape}");
    }
}
