using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Binary;

/// <summary>The shape of the result of broadcasting two shapes.</summary>
internal sealed class BroadcastArgs : OpType
{
    public override string SignatureText => "BroadcastArgs(s0:T, s1:T) -> (r0:T) | T:type=int32 in {int32,int64}";

    public override void InferShapes(ShapeContext c)
    {
        var x = c.InputOfRank(0, 1)[0];
        var y = c.InputOfRank(1, 1)[0];
        c.Set(0, new Shape(x == Shape.Unknown || y == Shape.Unknown ? Shape.Unknown : Math.Max(x, y)));
    }

    public override Kernel CreateKernel(Node node) => new DelegateKernel(static c =>
    {
        var x = ShapeVector.Read(c.Input(0), 0);
        var y = ShapeVector.Read(c.Input(1), 1);
        var result = new long[Math.Max(x.Length, y.Length)];
        for (var i = 1; i <= result.Length; i++)
        {
            var a = i <= x.Length ? x[^i] : 1;
            var b = i <= y.Length ? y[^i] : 1;
            if (a != b && a != 1 && b != 1)
            {
                throw new InvalidArgumentError($"Incompatible shapes: {new Shape(x)} vs. {new Shape(y)}");
            }

            result[^i] = a == 1 ? b : a;
        }

        ShapeVector.Write(c, 0, result);
    });
}
