namespace Reproductions.Runtime.Ops.Queues;

/// <summary>A queue ordered by priority (handle by reference).</summary>
internal sealed class PriorityQueue : PriorityQueueMaker
{
    public override string SignatureText => "PriorityQueue() -> (handle:Ref(string)) | component_types:list(type)=[]>=0; shapes:list(shape)>=0; capacity:int=-1; container:string=''; shared_name:string='' | is_stateful";
}
