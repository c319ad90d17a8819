using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Elementwise;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Unary;

/// <summary>not x.</summary>
internal sealed class LogicalNot : OpType
{
    public override string SignatureText => "LogicalNot(x:bool) -> (y:bool)";

    public override void InferShapes(ShapeContext c) => c.SetSameAs(0, 0);

    public override Kernel CreateKernel(Node node) => new UnaryKernel<bool, bool, Function>();

    private readonly struct Function : IUnaryFunction<bool, bool>
    {
        public static bool Invoke(bool x) => !x;
    }
}
