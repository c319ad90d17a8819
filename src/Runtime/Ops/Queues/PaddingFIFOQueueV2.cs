namespace Reproductions.Runtime.Ops.Queues;

/// <summary>A first-in-first-out queue that pads elements to stack them.</summary>
internal sealed class PaddingFIFOQueueV2 : PaddingQueueMaker
{
    public override string SignatureText => "PaddingFIFOQueueV2() -> (handle:resource) | component_types:list(type)>=1; shapes:list(shape)=[]>=0; capacity:int=-1; container:string=''; shared_name:string='' | is_stateful";
}
