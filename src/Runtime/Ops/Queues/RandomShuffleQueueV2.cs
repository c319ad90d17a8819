namespace Reproductions.Runtime.Ops.Queues;

/// <summary>A queue that mixes its elements.</summary>
internal sealed class RandomShuffleQueueV2 : ShuffleQueueMaker
{
    public override string SignatureText => "RandomShuffleQueueV2() -> (handle:resource) | component_types:list(type)>=1; shapes:list(shape)=[]>=0; capacity:int=-1; min_after_dequeue:int=0; seed:int=0; seed2:int=0; container:string=''; shared_name:string='' | is_stateful";
}
