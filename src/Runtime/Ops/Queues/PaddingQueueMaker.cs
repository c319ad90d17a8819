using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Queues;

/// <summary>Holds a first-in-first-out queue that pads elements to stack them.</summary>
internal abstract class PaddingQueueMaker : QueueMaker
{
    protected override ElementStore MakeStore(Node node) => new FifoStore(pads: true);
}
