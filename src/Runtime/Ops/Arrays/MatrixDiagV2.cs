namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Matrices of a padding value with given bands of diagonals, each from the left of its row.</summary>
internal sealed class MatrixDiagV2 : MatrixDiagV3
{
    public override string SignatureText => "MatrixDiagV2(diagonal:T, k:int32, num_rows:int32, num_cols:int32, padding_value:T) -> (output:T) | T:type";
}
