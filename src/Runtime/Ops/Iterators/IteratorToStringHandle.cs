using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>A name for an iterator, which can be fed to <see cref="IteratorFromStringHandle"/> in later runs of the session.</summary>
internal sealed class IteratorToStringHandle : ComputeOp
{
    /// <summary>The container of the names.</summary>
    public const string Container = "iterator handles";

    public override string SignatureText => "IteratorToStringHandle(resource_handle:resource) -> (string_handle:string) | | is_stateful";

    public override void InferShapes(ShapeContext c)
    {
        c.InputOfRank(0, 0);
        c.Set(0, Shape.Scalar);
    }

    protected override void Compute(KernelContext c)
    {
        var iterator = c.SessionResource<IteratorState>();
        c.Resources.GetOrCreate(Container, iterator.Name, () => iterator);
        c.SetOutput(0, Tensor.FromStrings(Shape.Scalar, [iterator.Name]));
    }
}
