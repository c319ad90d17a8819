using System.Numerics;

namespace Reproductions.Runtime.Kernels.Reductions;

/// <summary>
/// The places of the largest elements of a line. Which order unsorted results have, and where not-a-number stands, follows from the algorithm of
/// TensorFlow 2.21's CPU (core/kernels/topk_op.cc, core/lib/gtl/top_n.h): a heap of the best so far, laid out as C++'s standard library does; all of a line are sorted.
/// </summary>
public static class TopSelection
{
    // C++'s std::sort sorts lines of so many elements by insertion.
    private const int InsertionLimit = 16;

    /// <summary>Writes the places of the largest elements of <paramref name="line"/>; of equal ones the first comes first.</summary>
    /// <param name="line">The elements.</param>
    /// <param name="sorted">Whether the largest comes first; else the order is the heap's. All of a line, and a single one, are sorted always.</param>
    /// <param name="places">One place each, as many as are asked for; not longer than the line.</param>
    public static void Select<T>(ReadOnlySpan<T> line, bool sorted, Span<int> places)
        where T : unmanaged, INumber<T>
    {
        if (places.Length == 1)
        {
            places[0] = Largest(line);
        }
        else if (places.Length < line.Length || (line.Length > InsertionLimit && HasNaN(line)))
        {
            SelectByHeap(line, sorted, places);
        }
        else
        {
            SortAll(line, places);
        }
    }

    private static int Largest<T>(ReadOnlySpan<T> line)
        where T : unmanaged, INumber<T>
    {
        var best = -1;
        for (var i = 0; i < line.Length; i++)
        {
            if (!T.IsNaN(line[i]) && (best < 0 || line[i] > line[best]))
            {
                best = i;
            }
        }

        return Math.Max(best, 0);
    }

    private static bool HasNaN<T>(ReadOnlySpan<T> line)
        where T : unmanaged, INumber<T>
    {
        foreach (var value in line)
        {
            if (T.IsNaN(value))
            {
                return true;
            }
        }

        return false;
    }

    private static void SelectByHeap<T>(ReadOnlySpan<T> line, bool sorted, Span<int> places)
        where T : unmanaged, INumber<T>
    {
        var count = places.Length;
        var heap = new int[Math.Min(count + 1, line.Length)];
        for (var i = 0; i < heap.Length; i++)
        {
            heap[i] = i;
        }

        Build(line, heap);
        if (heap.Length > count)
        {
            // The last slot is the one that falls out.
            Pop(line, heap, heap.Length);
            for (var i = count + 1; i < line.Length; i++)
            {
                if (IsBefore(line, i, heap[0]))
                {
                    Push(line, heap, count, 0, i);
                    Pop(line, heap, heap.Length);
                }
            }
        }

        if (sorted)
        {
            for (var length = count; length > 1; length--)
            {
                Pop(line, heap, length);
            }
        }

        heap.AsSpan(0, count).CopyTo(places);
    }

    private static void SortAll<T>(ReadOnlySpan<T> line, Span<int> places)
        where T : unmanaged, INumber<T>
    {
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = i;
        }

        if (line.Length <= InsertionLimit)
        {
            SortByInsertion(line, places);
            SortRuns(line, places);
            return;
        }

        var values = line.ToArray();
        places.Sort((a, b) => values[a] > values[b] ? -1 : values[b] > values[a] ? 1 : a.CompareTo(b));
    }

    private static void SortByInsertion<T>(ReadOnlySpan<T> line, Span<int> places)
        where T : unmanaged, INumber<T>
    {
        for (var i = 1; i < places.Length; i++)
        {
            var place = places[i];
            var at = i;
            if (line[places[0]] < line[place])
            {
                places[..i].CopyTo(places[1..]);
                at = 0;
            }

            while (at > 0 && line[places[at - 1]] < line[place])
            {
                places[at] = places[at - 1];
                at--;
            }

            places[at] = place;
        }
    }

    // Neighbours that are equal: by their places.
    private static void SortRuns<T>(ReadOnlySpan<T> line, Span<int> places)
        where T : unmanaged, INumber<T>
    {
        for (var start = 0; start < places.Length;)
        {
            var end = start + 1;
            while (end < places.Length && line[places[start]] == line[places[end]])
            {
                end++;
            }

            places[start..end].Sort();
            start = end;
        }
    }

    private static bool IsBefore<T>(ReadOnlySpan<T> line, int a, int b)
        where T : unmanaged, INumber<T> => line[b] < line[a] || (!(line[b] > line[a]) && a < b);

    private static void Build<T>(ReadOnlySpan<T> line, int[] heap)
        where T : unmanaged, INumber<T>
    {
        for (var parent = (heap.Length - 2) / 2; parent >= 0 && heap.Length > 1; parent--)
        {
            Sink(line, heap, heap.Length, parent, heap[parent]);
        }
    }

    /// <summary>Moves the worst, which is first, behind the others.</summary>
    private static void Pop<T>(ReadOnlySpan<T> line, int[] heap, int length)
        where T : unmanaged, INumber<T>
    {
        var value = heap[length - 1];
        heap[length - 1] = heap[0];
        Sink(line, heap, length - 1, 0, value);
    }

    /// <summary>Lets the hole sink to a leaf along the worse children, and the value rise from there.</summary>
    private static void Sink<T>(ReadOnlySpan<T> line, int[] heap, int length, int hole, int value)
        where T : unmanaged, INumber<T>
    {
        var top = hole;
        var child = hole;
        while (child < (length - 1) / 2)
        {
            child = 2 * (child + 1);
            if (IsBefore(line, heap[child], heap[child - 1]))
            {
                child--;
            }

            heap[hole] = heap[child];
            hole = child;
        }

        if ((length & 1) == 0 && length > 1 && child == (length - 2) / 2)
        {
            child = 2 * (child + 1);
            heap[hole] = heap[child - 1];
            hole = child - 1;
        }

        Push(line, heap, hole, top, value);
    }

    private static void Push<T>(ReadOnlySpan<T> line, int[] heap, int hole, int top, int value)
        where T : unmanaged, INumber<T>
    {
        for (var parent = (hole - 1) / 2; hole > top && IsBefore(line, heap[parent], value); parent = (hole - 1) / 2)
        {
            heap[hole] = heap[parent];
            hole = parent;
        }

        heap[hole] = value;
    }
}
