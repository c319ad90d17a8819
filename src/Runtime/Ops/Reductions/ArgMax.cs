namespace Reproductions.Runtime.Ops.Reductions;

/// <summary>The index of the largest element along an axis: the first of equals; NaN is passed over.</summary>
internal sealed class ArgMax : ArgOp
{
    public override string SignatureText => "ArgMax(input:T, dimension:Tidx) -> (output:output_type) | T:type in {float,double,int32,uint8,int16,int8,complex64,int64,qint8,quint8,qint32,bfloat16,uint16,complex128,half,uint32,uint64}; Tidx:type=int32 in {int32,int64}; output_type:type=int64 in {int32,int64}";

    protected override bool Largest => true;
}
