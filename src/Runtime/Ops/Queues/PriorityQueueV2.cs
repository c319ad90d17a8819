namespace Reproductions.Runtime.Ops.Queues;

/// <summary>A queue ordered by priority.</summary>
internal sealed class PriorityQueueV2 : PriorityQueueMaker
{
    public override string SignatureText => "PriorityQueueV2() -> (handle:resource) | component_types:list(type)=[]>=0; shapes:list(shape)>=0; capacity:int=-1; container:string=''; shared_name:string='' | is_stateful";
}
