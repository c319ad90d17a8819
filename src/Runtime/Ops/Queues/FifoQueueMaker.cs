using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Queues;

/// <summary>Holds a first-in-first-out queue.</summary>
internal abstract class FifoQueueMaker : QueueMaker
{
    protected override ElementStore MakeStore(Node node) => new FifoStore(pads: false);
}
