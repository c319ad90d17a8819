namespace Reproductions.Runtime.Ops.Spectral;

/// <summary>The real numbers of which the first half of the frequencies over the last three axes is given.</summary>
internal sealed class IRFFT3D() : RealFourierOp(3, isInverse: true)
{
    public override string SignatureText => "IRFFT3D(input:Tcomplex, fft_length:int32) -> (output:Treal) | Treal:type=float in {float,double}; Tcomplex:type=complex64 in {complex64,complex128}";
}
