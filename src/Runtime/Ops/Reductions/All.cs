using Reproductions.Runtime.Kernels;
using Reproductions.Runtime.Kernels.Reductions;

namespace Reproductions.Runtime.Ops.Reductions;

/// <summary>Whether all elements along axes are true; of nothing true.</summary>
internal sealed unsafe class All : LogicalReductionOp
{
    public override string SignatureText => "All(input:bool, reduction_indices:Tidx) -> (output:bool) | keep_dims:bool=False; Tidx:type=int32 in {int32,int64}";

    protected override void Fold(ReadOnlySpan<long> dims, ReadOnlySpan<bool> reduced, byte* x, byte* y, Workers workers) =>
        Reduce.Run<byte, AllReducer>(dims, reduced, x, y, workers);

    private readonly struct AllReducer : IReducer<byte>
    {
        public static byte Identity => 1;

        public static byte Combine(byte x, byte y) => (byte)(x & y);
    }
}
