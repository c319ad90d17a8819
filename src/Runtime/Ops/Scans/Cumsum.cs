namespace Reproductions.Runtime.Ops.Scans;

/// <summary>The running sum along an axis.</summary>
internal sealed class Cumsum : ScanOp
{
    public override string SignatureText => "Cumsum(x:T, axis:Tidx) -> (out:T) | exclusive:bool=False; reverse:bool=False; T:type in {float,double,int32,uint8,int16,int8,complex64,int64,qint8,quint8,qint32,bfloat16,uint16,complex128,half,uint32,uint64}; Tidx:type=int32 in {int32,int64}";

    protected override T Identity<T>() => T.Zero;

    protected override T Combine<T>(T total, T value) => unchecked(total + value);
}
