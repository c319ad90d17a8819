using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Queues;

/// <summary>Holds a queue ordered by a priority, which is a component that comes first and is not declared.</summary>
internal abstract class PriorityQueueMaker : QueueMaker
{
    protected override ElementStore MakeStore(Node node) => new PriorityStore();

    protected override DType[] Types(Node node) => [DType.Int64, .. base.Types(node)];

    protected override Shape[] Shapes(Node node) => [Shape.Scalar, .. base.Shapes(node)];
}
