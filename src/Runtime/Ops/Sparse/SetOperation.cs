using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Arrays;

namespace Reproductions.Runtime.Ops.Sparse;

/// <summary>Union, intersection or difference of sets that stand in the rows (the last dimension) of two tensors; the result is sparse, its sets sorted.</summary>
internal abstract class SetOperation : OpType
{
    /// <summary>What each input is: where its indices, values and shape are, or where it is as a dense tensor.</summary>
    protected abstract (SetSource First, SetSource Second) Sources { get; }

    public override void InferShapes(ShapeContext c)
    {
        var (first, second) = (Sources.First.Rank(c), Sources.Second.Rank(c));
        if (first >= 0 && second >= 0 && first != second)
        {
            throw new InvalidArgumentError($"Shape must be rank {first} but is rank {second}");
        }

        var rank = Math.Max(first, second);
        if (rank is 0 or 1)
        {
            throw new InvalidArgumentError($"Input rank must be at least 2 but is {rank}");
        }

        c.Set(0, new Shape(Shape.Unknown, rank));
        c.Set(1, Shape.OfRank(1));
        c.Set(2, new Shape(rank));
    }

    public override Kernel CreateKernel(Node node) => new DelegateKernel(c => Compute(c, node.Attributes.Find("set_operation")!.S.ToStringUtf8()));

    private void Compute(KernelContext c, string operation)
    {
        var (first, second) = (Sources.First.Read(c), Sources.Second.Read(c));
        if (first.Dims.Length < 2 || !first.Rows.SequenceEqual(second.Rows))
        {
            throw new InvalidArgumentError($"Mismatched shapes [{string.Join(',', first.Dims)}] and [{string.Join(',', second.Dims)}]: sets stand in the last dimension, and all others must be equal.");
        }

        var rows = first.Sets.Keys.Union(second.Sets.Keys).Order();
        var places = rows.Select(row => (Row: row, Set: SetOf(operation, first.Set(row), second.Set(row)))).ToList();
        Write(c, first.Rows, places);
    }

    private static List<SetElement> SetOf(string operation, List<SetElement> a, List<SetElement> b)
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

    private static void Write(KernelContext c, long[] rows, List<(long Row, List<SetElement> Set)> sets)
    {
        var output = new SparseOutput(rows.Length + 1);
        var strides = Kernels.Movement.Strides.Of(rows);
        var at = new long[rows.Length + 1];
        foreach (var (row, set) in sets)
        {
            for (var (d, rest) = (0, row); d < rows.Length; rest %= strides[d], d++)
            {
                at[d] = rest / strides[d];
            }

            for (at[^1] = 0; at[^1] < set.Count; at[^1]++)
            {
                var element = set[(int)at[^1]];
                output.Add(at, element.Source, element.Index);
            }
        }

        output.Write(c, 0, 1, 2, [.. rows, sets.Count == 0 ? 0 : sets.Max(s => s.Set.Count)]);
    }

    /// <summary>Numbers by value, strings by their bytes.</summary>
    private sealed class Order : IComparer<object>
    {
        public static Order Instance { get; } = new();

        public int Compare(object? x, object? y) => x is byte[] a && y is byte[] b ? a.AsSpan().SequenceCompareTo(b) : Comparer<object>.Default.Compare(x, y);
    }
}
