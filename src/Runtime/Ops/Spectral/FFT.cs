namespace Reproductions.Runtime.Ops.Spectral;

/// <summary>The Fourier transform over the last axis.</summary>
internal sealed class FFT() : FourierOp(1, isInverse: false)
{
    public override string SignatureText => "FFT(input:Tcomplex) -> (output:Tcomplex) | Tcomplex:type=complex64 in {complex64,complex128}";
}
