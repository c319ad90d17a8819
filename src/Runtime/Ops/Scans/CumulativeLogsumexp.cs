namespace Reproductions.Runtime.Ops.Scans;

/// <summary>The running log of the sum of exponentials along an axis.</summary>
internal sealed class CumulativeLogsumexp : ScanOp
{
    public override string SignatureText => "CumulativeLogsumexp(x:T, axis:Tidx) -> (out:T) | exclusive:bool=False; reverse:bool=False; T:type in {bfloat16,half,float,double}; Tidx:type=int32 in {int32,int64}";

    public override bool IsNewerThan113 => true;

    protected override T Identity<T>() => T.CreateTruncating(double.NegativeInfinity);

    protected override T Combine<T>(T total, T value)
    {
        var (a, b) = (double.CreateTruncating(total), double.CreateTruncating(value));
        var largest = Math.Max(a, b);
        return double.IsInfinity(largest) ? T.CreateTruncating(largest) : T.CreateTruncating(largest + Math.Log(1 + Math.Exp(Math.Min(a, b) - largest)));
    }
}
