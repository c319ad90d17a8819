namespace Reproductions.Runtime.Ops.Spectral;

/// <summary>The inverse Fourier transform over the last three axes.</summary>
internal sealed class IFFT3D() : FourierOp(3, isInverse: true)
{
    public override string SignatureText => "IFFT3D(input:Tcomplex) -> (output:Tcomplex) | Tcomplex:type=complex64 in {complex64,complex128}";
}
