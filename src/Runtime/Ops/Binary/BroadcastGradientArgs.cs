using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Binary;

/// <summary>The axes over which the gradients of two broadcast inputs are summed.</summary>
internal sealed class BroadcastGradientArgs : OpType
{
    public override string SignatureText => "BroadcastGradientArgs(s0:T, s1:T) -> (r0:T, r1:T) | T:type=int32 in {int32,int64}";

    public override void InferShapes(ShapeContext c)
    {
        c.InputOfRank(0, 1);
        c.InputOfRank(1, 1);
        c.Set(0, new Shape(Shape.Unknown));
        c.Set(1, new Shape(Shape.Unknown));
    }

    public override Kernel CreateKernel(Node node) => new DelegateKernel(static c =>
    {
        var x = ShapeVector.Read(c.Input(0), 0);
        var y = ShapeVector.Read(c.Input(1), 1);
        var (left, right) = (new List<long>(), new List<long>());
        if (!x.AsSpan().SequenceEqual(y))
        {
            var rank = Math.Max(x.Length, y.Length);
            for (var axis = 0; axis < rank; axis++)
            {
                var a = axis - rank + x.Length is >= 0 and var i ? x[i] : 1;
                var b = axis - rank + y.Length is >= 0 and var j ? y[j] : 1;
                if (a != b && a != 1 && b != 1)
                {
                    throw new InvalidArgumentError($"Incompatible shapes: {new Shape(x)} vs. {new Shape(y)}");
                }

                if (a == 1)
                {
                    left.Add(axis);
                }

                if (b == 1)
                {
                    right.Add(axis);
                }
            }
        }

        ShapeVector.Write(c, 0, [.. left]);
        ShapeVector.Write(c, 1, [.. right]);
    });
}
