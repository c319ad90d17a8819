namespace Reproductions.Runtime.Ops.Spectral;

/// <summary>The real numbers of which the first half of the frequencies over the last axis is given.</summary>
internal sealed class IRFFT() : RealFourierOp(1, isInverse: true)
{
    public override string SignatureText => "IRFFT(input:Tcomplex, fft_length:int32) -> (output:Treal) | Treal:type=float in {float,double}; Tcomplex:type=complex64 in {complex64,complex128}";
}
