namespace Reproductions.Runtime.Ops.Spectral;

/// <summary>The first half of the frequencies of real numbers over the last three axes.</summary>
internal sealed class RFFT3D() : RealFourierOp(3, isInverse: false)
{
    public override string SignatureText => "RFFT3D(input:Treal, fft_length:int32) -> (output:Tcomplex) | Treal:type=float in {float,double}; Tcomplex:type=complex64 in {complex64,complex128}";
}
