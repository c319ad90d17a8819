using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Queues;

/// <summary>Holds a queue that mixes its elements.</summary>
internal abstract class ShuffleQueueMaker : QueueMaker
{
    protected override ElementStore MakeStore(Node node) =>
        new ShuffleStore((int)node.Int("min_after_dequeue"), node.Int("seed"), node.Int("seed2"));
}
