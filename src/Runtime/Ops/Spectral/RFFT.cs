namespace Reproductions.Runtime.Ops.Spectral;

/// <summary>The first half of the frequencies of real numbers over the last axis.</summary>
internal sealed class RFFT() : RealFourierOp(1, isInverse: false)
{
    public override string SignatureText => "RFFT(input:Treal, fft_length:int32) -> (output:Tcomplex) | Treal:type=float in {float,double}; Tcomplex:type=complex64 in {complex64,complex128}";
}
