namespace Reproductions.Runtime.Ops.Spectral;

/// <summary>The Fourier transform over the last three axes.</summary>
internal sealed class FFT3D() : FourierOp(3, isInverse: false)
{
    public override string SignatureText => "FFT3D(input:Tcomplex) -> (output:Tcomplex) | Tcomplex:type=complex64 in {complex64,complex128}";
}
