using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>An op that holds an iterator of the session and gives a handle to it.</summary>
internal abstract class IteratorMaker : OpType
{
    public override void InferShapes(ShapeContext c) => c.Set(0, Shape.Scalar);

    public override Kernel CreateKernel(Node node) => new DelegateKernel(c =>
    {
        var iterator = c.Resources.GetOrCreate(c.Node.Text("container"), StepHandles.ResourceName(c.Node), static () => new IteratorState());
        Prepare(c, iterator);
        c.SetOutput(0, Tensor.FromObject(DType.Resource, iterator));
    });

    /// <summary>Begins the iterator where the op does that itself.</summary>
    protected virtual void Prepare(KernelContext c, IteratorState iterator)
    {
    }
}
