namespace Reproductions.Runtime.Ops.Spectral;

/// <summary>The Fourier transform over the last two axes.</summary>
internal sealed class FFT2D() : FourierOp(2, isInverse: false)
{
    public override string SignatureText => "FFT2D(input:Tcomplex) -> (output:Tcomplex) | Tcomplex:type=complex64 in {complex64,complex128}";
}
