namespace Reproductions.Runtime.Ops.Queues;

/// <summary>A first-in-first-out queue that pads elements to stack them (handle by reference).</summary>
internal sealed class PaddingFIFOQueue : PaddingQueueMaker
{
    public override string SignatureText => "PaddingFIFOQueue() -> (handle:Ref(string)) | component_types:list(type)>=1; shapes:list(shape)=[]>=0; capacity:int=-1; container:string=''; shared_name:string='' | is_stateful";
}
