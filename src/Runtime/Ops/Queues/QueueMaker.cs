using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Queues;

/// <summary>An op that holds a queue of the session and gives a handle to it.</summary>
internal abstract class QueueMaker : OpType
{
    public override void InferShapes(ShapeContext c) => c.Set(0, c.Node.OutputTypes[0].IsRef ? new Shape(2) : Shape.Scalar);

    public override Kernel CreateKernel(Node node) => new DelegateKernel(c => c.SetSessionHandle(Make));

    /// <summary>The place for the queue's elements.</summary>
    protected abstract ElementStore MakeStore(Node node);

    /// <summary>Types of the components.</summary>
    protected virtual DType[] Types(Node node) => node.Types("component_types");

    /// <summary>Shapes of the components; empty when they are not declared.</summary>
    protected virtual Shape[] Shapes(Node node) => node.Shapes("shapes");

    private QueueState Make(Node node, string name)
    {
        var (types, shapes) = (Types(node), Shapes(node));
        if (shapes.Length > 0 && shapes.Length != types.Length)
        {
            throw new InvalidArgumentError($"Length of attr 'component_types' must match length of attr 'shapes', but {types.Length} != {shapes.Length}");
        }

        return new QueueState(name, types, shapes, (int)node.Int("capacity"), MakeStore(node));
    }
}
