using Reproductions.Fixtures.Audit.Static;
using Tensorflow;

namespace Reproductions.Fixtures.Audit;

/// <summary>How much of what the fetches read a restore wrote last.</summary>
/// <param name="Restored">Variables.</param>
/// <param name="Of">Variables in all.</param>
/// <param name="RestoredBytes">Bytes of the restored variables, where their shapes are known.</param>
/// <param name="OfBytes">Bytes in all.</param>
public sealed record Coverage(int Restored, int Of, long RestoredBytes, long OfBytes)
{
    /// <summary>The coverage of all fetches together; a variable that several read counts once.</summary>
    public static Coverage For(IEnumerable<FetchAudit> fetches)
    {
        var reads = fetches.SelectMany(f => f.Reads).DistinctBy(r => r.Variable.Name).ToList();
        return new Coverage(reads.Count(r => r.Write.IsRestore), reads.Count, reads.Where(r => r.Write.IsRestore).Sum(r => Bytes(r.Variable)), reads.Sum(r => Bytes(r.Variable)));
    }

    private static long Bytes(AuditVariable variable) => variable.Shape is null || variable.Shape.Contains(-1)
        ? 0
        : variable.Shape.Aggregate(Width(variable.DType), (product, size) => product * size);

    private static long Width(DataType type) => type switch
    {
        DataType.DtDouble or DataType.DtInt64 or DataType.DtUint64 or DataType.DtComplex64 => 8,
        DataType.DtComplex128 => 16,
        DataType.DtHalf or DataType.DtBfloat16 or DataType.DtInt16 or DataType.DtUint16 or DataType.DtQint16 or DataType.DtQuint16 => 2,
        DataType.DtBool or DataType.DtInt8 or DataType.DtUint8 or DataType.DtQint8 or DataType.DtQuint8 => 1,
        DataType.DtString => 0,
        _ => 4,
    };
}
