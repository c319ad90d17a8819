namespace Reproductions.Runtime.Ops.Queues;

/// <summary>A first-in-first-out queue (handle by reference).</summary>
internal sealed class FIFOQueue : FifoQueueMaker
{
    public override string SignatureText => "FIFOQueue() -> (handle:Ref(string)) | component_types:list(type)>=1; shapes:list(shape)=[]>=0; capacity:int=-1; container:string=''; shared_name:string='' | is_stateful";
}
