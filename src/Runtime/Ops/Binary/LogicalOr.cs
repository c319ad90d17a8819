using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Elementwise;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Binary;

/// <summary>x or y, with broadcasting.</summary>
internal sealed class LogicalOr : OpType
{
    public override string SignatureText => "LogicalOr(x:bool, y:bool) -> (z:bool) |  | is_commutative";

    public override void InferShapes(ShapeContext c) => c.Set(0, c.Broadcast(c.Input(0), c.Input(1)));

    public override Kernel CreateKernel(Node node) => new BinaryKernel<bool, bool, Function>();

    private readonly struct Function : IBinaryFunction<bool, bool>
    {
        public static bool Invoke(bool x, bool y) => x | y;
    }
}
