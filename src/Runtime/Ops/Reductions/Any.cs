using Reproductions.Runtime.Kernels;
using Reproductions.Runtime.Kernels.Reductions;

namespace Reproductions.Runtime.Ops.Reductions;

/// <summary>Whether any element along axes is true; of nothing false.</summary>
internal sealed unsafe class Any : LogicalReductionOp
{
    public override string SignatureText => "Any(input:bool, reduction_indices:Tidx) -> (output:bool) | keep_dims:bool=False; Tidx:type=int32 in {int32,int64}";

    protected override void Fold(ReadOnlySpan<long> dims, ReadOnlySpan<bool> reduced, byte* x, byte* y, Workers workers) =>
        Reduce.Run<byte, AnyReducer>(dims, reduced, x, y, workers);

    private readonly struct AnyReducer : IReducer<byte>
    {
        public static byte Identity => 0;

        public static byte Combine(byte x, byte y) => (byte)(x | y);
    }
}
