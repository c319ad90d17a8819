using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Matrices of a padding value with given bands of diagonals.</summary>
internal class MatrixDiagV3 : ComputeOp
{
    private const long Unset = -1;

    public override string SignatureText => "MatrixDiagV3(diagonal:T, k:int32, num_rows:int32, num_cols:int32, padding_value:T) -> (output:T) | T:type; align:string='RIGHT_LEFT' in {'LEFT_RIGHT','RIGHT_LEFT','LEFT_LEFT','RIGHT_RIGHT'}";

    public override bool IsNewerThan113 => true;

    public override void InferShapes(ShapeContext c)
    {
        var diagonal = c.WithRankAtLeast(c.Input(0), 1);
        if (!diagonal.HasRank || c.Constant(1) is not { } k)
        {
            return;
        }

        var band = BandSpec.Read(k, c.Node);
        var batch = diagonal.Slice(0, diagonal.Rank - (band.Count > 1 ? 2 : 1));
        var isKnown = diagonal[-1] != Shape.Unknown && c.ConstantScalar(2) is not null && c.ConstantScalar(3) is not null;
        var (rows, columns) = isKnown ? Size(band, diagonal[-1], c.ConstantScalar(2)!.Value, c.ConstantScalar(3)!.Value) : (Shape.Unknown, Shape.Unknown);
        c.Set(0, batch.Concat(new Shape(rows, columns)));
    }

    protected override void Compute(KernelContext c)
    {
        var diagonal = c.Input(0);
        var band = BandSpec.Read(c.Input(1), c.Node);
        if (diagonal.Shape.Rank < (band.Count > 1 ? 2 : 1))
        {
            throw new InvalidArgumentError($"diagonal must be at least {(band.Count > 1 ? 2 : 1)}-dim, received shape: {diagonal.Shape}");
        }

        if (band.Count > 1 && diagonal.Shape[-2] != band.Count)
        {
            throw new InvalidArgumentError("The number of diagonals provided in the input does not match the lower_diag_index and upper_diag_index range.");
        }

        var longest = diagonal.Shape[-1];
        var (rows, columns) = Size(band, longest, Integers.First(c.Input(2)), Integers.First(c.Input(3)));
        var output = c.Allocate(0, diagonal.Shape.Slice(0, diagonal.Shape.Rank - (band.Count > 1 ? 2 : 1)).Concat(new Shape(rows, columns)));
        Elements.Fill(output, c.Input(4));
        band.Copy(diagonal, output, rows, columns, longest, toMatrices: true);
    }

    /// <summary>Rows and columns: those asked for, or the fewest that hold the band; of neither a square.</summary>
    private static (long Rows, long Columns) Size(BandSpec band, long longest, long rows, long columns)
    {
        var (fewestRows, fewestColumns) = (longest - Math.Min(band.Upper, 0), longest + Math.Max(band.Lower, 0));
        if (rows != Unset && rows < fewestRows)
        {
            throw new InvalidArgumentError($"The number of rows is too small: {rows}, the band needs {fewestRows}.");
        }

        if (columns != Unset && columns < fewestColumns)
        {
            throw new InvalidArgumentError($"The number of columns is too small: {columns}, the band needs {fewestColumns}.");
        }

        if (rows == Unset && columns == Unset)
        {
            rows = columns = Math.Max(fewestRows, fewestColumns);
        }

        rows = rows == Unset ? fewestRows : rows;
        columns = columns == Unset ? fewestColumns : columns;
        return rows == fewestRows || columns == fewestColumns
            ? (rows, columns)
            : throw new InvalidArgumentError("The number of rows or columns is not consistent with the specified d_lower, d_upper, and max_diag_len");
    }
}
