using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Arrays;

namespace Reproductions.Runtime.Ops.Sparse;

/// <summary>Union, intersection or difference of sets that stand in the rows (the last dimension) of two tensors; the result is sparse, its sets sorted.</summary>
internal sealed class DenseToDenseSetOperation : OpType
{
    public override string SignatureText => "DenseToDenseSetOperation(set1:T, set2:T) -> (result_indices:int64, result_values:T, result_shape:int64) | set_operation:string; validate_indices:bool=True; T:type in {int8,int16,int32,int64,uint8,uint16,string}";

    public override void InferShapes(ShapeContext c)
    {
        var rank = c.Input(0).HasRank ? c.Input(0).Rank : c.Input(1).HasRank ? c.Input(1).Rank : -1;
        if (c.Input(0).HasRank && c.Input(1).HasRank && c.Input(0).Rank != c.Input(1).Rank)
        {
            throw new InvalidArgumentError($"Shape must be rank {c.Input(0).Rank} but is rank {c.Input(1).Rank}");
        }

        if (rank is 0 or 1)
        {
            throw new InvalidArgumentError($"Input rank must be at least 2 but is {rank}");
        }

        c.Set(0, new Shape(-1, rank));
        c.Set(1, Shape.OfRank(1));
        c.Set(2, new Shape(rank));
    }

    public override Kernel CreateKernel(Node node) => new DelegateKernel(c => Compute(c, node.Attributes.Find("set_operation")!.S.ToStringUtf8()));

    private static void Compute(KernelContext c, string operation)
    {
        var (first, second) = (c.Input(0), c.Input(1));
        if (first.Shape.Rank < 2 || first.Shape.Rank != second.Shape.Rank || !Rows(first).SequenceEqual(Rows(second)))
        {
            throw new InvalidArgumentError($"Mismatched shapes {first.Shape} and {second.Shape}: sets stand in the last dimension, and all others must be equal.");
        }

        var places = Enumerable.Range(0, (int)Elements.Product(Rows(first))).Select(row => (Row: row, Set: SetOf(operation, Row(first, row), Row(second, row)))).ToList();
        Write(c, Rows(first), places);
    }

    private static long[] Rows(Tensor tensor) => [.. Enumerable.Range(0, tensor.Shape.Rank - 1).Select(d => tensor.Shape[d])];

    private static IEnumerable<(object Key, Tensor Tensor, int Index)> Row(Tensor tensor, int row)
    {
        var length = (int)tensor.Shape[tensor.Shape.Rank - 1];
        return Enumerable.Range(row * length, length).Select(i => (Uniques.Key(tensor, i), tensor, i));
    }

    private static List<(object Key, Tensor Tensor, int Index)> SetOf(string operation, IEnumerable<(object Key, Tensor Tensor, int Index)> a, IEnumerable<(object Key, Tensor Tensor, int Index)> b)
    {
        var same = Uniques.ByContent.Instance;
        var (left, right) = (a.DistinctBy(e => e.Key, same).ToList(), b.DistinctBy(e => e.Key, same).ToList());
        var result = operation switch
        {
            "a-b" => left.ExceptBy(right.Select(e => e.Key), e => e.Key, same),
            "b-a" => right.ExceptBy(left.Select(e => e.Key), e => e.Key, same),
            "intersection" => left.IntersectBy(right.Select(e => e.Key), e => e.Key, same),
            "union" => left.UnionBy(right, e => e.Key, same),
            _ => throw new InvalidArgumentError($"Invalid set_operation {operation}."),
        };
        return [.. result.OrderBy(e => e.Key, Order.Instance)];
    }

    private static void Write(KernelContext c, long[] rows, List<(int Row, List<(object Key, Tensor Tensor, int Index)> Set)> sets)
    {
        var count = sets.Sum(s => s.Set.Count);
        var rank = rows.Length + 1;
        var indices = c.Allocate(0, new Shape(count, rank)).Span<long>();
        var values = c.Allocate(1, new Shape(count));
        var strides = Kernels.Movement.Strides.Of(rows);
        var at = 0;
        foreach (var (row, set) in sets)
        {
            for (var i = 0; i < set.Count; i++, at++)
            {
                for (var (d, rest) = (0, (long)row); d < rows.Length; rest %= strides[d], d++)
                {
                    indices[(at * rank) + d] = rest / strides[d];
                }

                indices[(at * rank) + rows.Length] = i;
                Elements.Copy(set[i].Tensor, set[i].Index, values, at, 1);
            }
        }

        long[] shape = [.. rows, sets.Count == 0 ? 0 : sets.Max(s => s.Set.Count)];
        shape.CopyTo(c.Allocate(2, new Shape(rank)).Span<long>());
    }

    /// <summary>Numbers by value, strings by their bytes.</summary>
    private sealed class Order : IComparer<object>
    {
        public static Order Instance { get; } = new();

        public int Compare(object? x, object? y) => x is byte[] a && y is byte[] b ? a.AsSpan().SequenceCompareTo(b) : Comparer<object>.Default.Compare(x, y);
    }
}
