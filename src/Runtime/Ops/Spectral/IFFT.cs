namespace Reproductions.Runtime.Ops.Spectral;

/// <summary>The inverse Fourier transform over the last axis.</summary>
internal sealed class IFFT() : FourierOp(1, isInverse: true)
{
    public override string SignatureText => "IFFT(input:Tcomplex) -> (output:Tcomplex) | Tcomplex:type=complex64 in {complex64,complex128}";
}
