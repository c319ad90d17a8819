namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>A band of diagonals of matrices; shorter ones are padded on the right.</summary>
internal sealed class MatrixDiagPartV2 : MatrixDiagPartV3
{
    public override string SignatureText => "MatrixDiagPartV2(input:T, k:int32, padding_value:T) -> (diagonal:T) | T:type";
}
