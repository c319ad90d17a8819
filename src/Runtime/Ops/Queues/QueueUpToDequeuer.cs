namespace Reproductions.Runtime.Ops.Queues;

/// <summary>Takes several elements, or what a closed queue still has, and stacks them.</summary>
internal abstract class QueueUpToDequeuer : QueueManyDequeuer
{
    protected override bool AdmitsFewer => true;
}
