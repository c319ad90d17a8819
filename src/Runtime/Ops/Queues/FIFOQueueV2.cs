namespace Reproductions.Runtime.Ops.Queues;

/// <summary>A first-in-first-out queue.</summary>
internal sealed class FIFOQueueV2 : FifoQueueMaker
{
    public override string SignatureText => "FIFOQueueV2() -> (handle:resource) | component_types:list(type)>=1; shapes:list(shape)=[]>=0; capacity:int=-1; container:string=''; shared_name:string='' | is_stateful";
}
