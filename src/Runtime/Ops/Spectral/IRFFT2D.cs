namespace Reproductions.Runtime.Ops.Spectral;

/// <summary>The real numbers of which the first half of the frequencies over the last two axes is given.</summary>
internal sealed class IRFFT2D() : RealFourierOp(2, isInverse: true)
{
    public override string SignatureText => "IRFFT2D(input:Tcomplex, fft_length:int32) -> (output:Treal) | Treal:type=float in {float,double}; Tcomplex:type=complex64 in {complex64,complex128}";
}
