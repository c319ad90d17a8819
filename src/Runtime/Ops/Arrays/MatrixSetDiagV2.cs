namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Matrices with other bands of diagonals, each from the left of its row.</summary>
internal sealed class MatrixSetDiagV2 : MatrixSetDiagV3
{
    public override string SignatureText => "MatrixSetDiagV2(input:T, diagonal:T, k:int32) -> (output:T) | T:type";
}
