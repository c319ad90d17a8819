namespace Reproductions.Runtime.Ops.Spectral;

/// <summary>The inverse Fourier transform over the last two axes.</summary>
internal sealed class IFFT2D() : FourierOp(2, isInverse: true)
{
    public override string SignatureText => "IFFT2D(input:Tcomplex) -> (output:Tcomplex) | Tcomplex:type=complex64 in {complex64,complex128}";
}
