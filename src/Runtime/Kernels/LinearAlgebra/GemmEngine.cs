using System.Runtime.CompilerServices;

namespace Reproductions.Runtime.Kernels.LinearAlgebra;

/// <summary>
/// The blocked matrix product: C[m, n] = A[m, k] B[k, n], both factors read through panel sources.
/// </summary>
/// <remarks>
/// One factor is packed whole (in parallel), then each thread takes a range of lines of the other one, packs it block by block
/// into memory of its own and runs the micro-kernel. Every element of C is summed along k in one order, cut at multiples of
/// one depth, by one thread: the result does not depend on the number of threads.
/// </remarks>
internal static unsafe class GemmEngine<T, TKernel, TA, TB>
    where T : unmanaged
    where TKernel : struct, IMicroKernel<T>
    where TA : struct, IPanelSource<T>
    where TB : struct, IPanelSource<T>
{
    /// <summary>Bytes of the factor that is packed whole; a larger one is cut.</summary>
    private const long SharedBytes = 16 << 20;

    /// <summary>Bytes of the block that a thread packs for itself: half of a second-level cache.</summary>
    private const long PrivateBytes = 256 << 10;

    /// <summary>Columns that a thread packs at a time, and the bytes of such a block: rows of them are long runs of memory, read from few pages.</summary>
    private const long WideColumns = 1024;

    private const long WideBytes = 768 << 10;

    /// <summary>Panels of columns up to which rows are read where they lie: so few readings of each do not pay for a copy.</summary>
    private const long DirectPanels = 4;

    /// <summary>Multiplications below which one thread is as fast as two.</summary>
    private const long ParallelWork = 48 * 48 * 48;

    /// <summary>Computes C; <paramref name="c"/> may not overlap the factors.</summary>
    public static void Run(long m, long n, long k, TA a, TB b, T* c, long ldc, bool accumulate, in Epilogue<T> epilogue, Workers workers)
    {
        if (m <= 0 || n <= 0)
        {
            return;
        }

        var parallel = (double)m * n * k >= ParallelWork && workers.Count > 1;
        // The factor with fewer lines is shared, so that the longer side is split among the threads.
        var splitRows = m / TKernel.Rows >= n / TKernel.Columns;
        var plan = new Plan(m, n, k, splitRows, parallel ? workers.Count : 1);
        using var scratch = workers.Scratch.Rent(plan.TotalBytes);
        var body = new Body(a, b, c, ldc, epilogue, plan, (T*)scratch.Pointer);
        var k0 = 0L;
        do
        {
            var depth = Math.Min(plan.SharedDepth, k - k0);
            for (var line = 0L; line < plan.SharedLines; line += plan.SharedBlockLines)
            {
                body.Begin(k0, depth, line, Math.Min(plan.SharedBlockLines, plan.SharedLines - line), accumulate || k0 > 0, k0 + depth >= k);
                if (parallel)
                {
                    body.Packing = true;
                    workers.For(body.SharedPanels, 1, ref body);
                    body.Packing = false;
                    workers.For(plan.Threads, 1, ref body);
                }
                else
                {
                    body.RunAlone();
                }
            }

            k0 += depth;
        }
        while (k0 < k);
    }

    /// <summary>How one product is cut. Lines are rows of A or columns of B.</summary>
    private readonly struct Plan
    {
        public Plan(long m, long n, long k, bool splitRows, int threads)
        {
            SplitRows = splitRows;
            Threads = threads;
            SharedWidth = splitRows ? TKernel.Columns : TKernel.Rows;
            PrivateWidth = splitRows ? TKernel.Rows : TKernel.Columns;
            SharedLines = splitRows ? n : m;
            PrivateLines = splitRows ? m : n;
            // Cuts along k lie at multiples of a depth that follows from the sizes alone. That of columns is no power of two, or panels would share few lines of the cache.
            Depth = splitRows ? TKernel.Depth : (int)Math.Min(TKernel.Depth, (WideBytes / sizeof(T) / Math.Min(RoundUp(n, TKernel.Columns), WideColumns) / 16 * 16) - 8);
            var depth = Math.Max(1, k);
            var fullLines = RoundUp(SharedLines, SharedWidth);
            var wanted = Math.Max(SharedBytes / sizeof(T) / fullLines, 2 * Depth) / Depth * Depth;
            SharedDepth = Math.Min(depth, wanted);
            SharedBlockLines = Math.Min(fullLines, Math.Max(1, SharedBytes / sizeof(T) / SharedDepth / SharedWidth) * SharedWidth);
            PrivateDepth = (int)Math.Min(SharedDepth, Depth);
            var perThread = RoundUp((PrivateLines + threads - 1) / threads, PrivateWidth);
            var fit = Math.Max(1, PrivateBytes / sizeof(T) / PrivateDepth / PrivateWidth) * PrivateWidth;
            PrivateBlockLines = Math.Min(perThread, splitRows ? fit : RoundUp(WideColumns, PrivateWidth));
            SharedBytesUsed = Align(SharedBlockLines * SharedDepth * sizeof(T));
            PrivateBytesUsed = Align(PrivateBlockLines * PrivateDepth * sizeof(T));
        }

        public bool SplitRows { get; }

        /// <summary>Steps along k between cuts.</summary>
        public int Depth { get; }

        public int Threads { get; }

        public int SharedWidth { get; }

        public int PrivateWidth { get; }

        public long SharedLines { get; }

        public long PrivateLines { get; }

        public long SharedDepth { get; }

        public long SharedBlockLines { get; }

        public int PrivateDepth { get; }

        public long PrivateBlockLines { get; }

        public long SharedBytesUsed { get; }

        public long PrivateBytesUsed { get; }

        public long TotalBytes => SharedBytesUsed + (Threads * PrivateBytesUsed);

        private static long RoundUp(long value, long unit) => (value + unit - 1) / unit * unit;

        private static long Align(long bytes) => RoundUp(bytes, 128);
    }

    private struct Body(TA a, TB b, T* c, long ldc, Epilogue<T> epilogue, Plan plan, T* scratch) : IParallelBody
    {
        public bool Packing;
        private readonly TA _a = a;
        private readonly TB _b = b;
        private readonly Epilogue<T> _epilogue = epilogue;
        private readonly Plan _plan = plan;
        private readonly bool _rows = a.PrefersRows;
        private long _k0;
        private long _depth;
        private long _firstLine;
        private long _lines;
        private bool _accumulate;
        private bool _last;

        /// <summary>Panels of the shared block.</summary>
        public readonly long SharedPanels => (_lines + _plan.SharedWidth - 1) / _plan.SharedWidth;

        private readonly bool ReadsDirectly => _rows && SharedPanels <= DirectPanels && _a.Line(0, 0, out _) != null;

        public void Begin(long k0, long depth, long firstLine, long lines, bool accumulate, bool last)
        {
            _k0 = k0;
            _depth = depth;
            _firstLine = firstLine;
            _lines = lines;
            _accumulate = accumulate;
            _last = last;
        }

        public readonly void Run(long start, long end)
        {
            if (Packing)
            {
                PackShared(start, end);
                return;
            }

            for (var thread = start; thread < end; thread++)
            {
                Compute((int)thread);
            }
        }

        public readonly void RunAlone()
        {
            PackShared(0, SharedPanels);
            Compute(0);
        }

        // Shared memory: for each cut along k, all panels one after another.
        private readonly void PackShared(long start, long end)
        {
            for (var panel = start; panel < end; panel++)
            {
                var line = panel * _plan.SharedWidth;
                var count = (int)Math.Min(_plan.SharedWidth, _lines - line);
                for (var p = 0L; p < _depth; p += _plan.Depth)
                {
                    var depth = (int)Math.Min(_plan.Depth, _depth - p);
                    var target = SharedPanel(p, panel, depth);
                    if (_plan.SplitRows)
                    {
                        _b.Pack(target, _plan.SharedWidth, _firstLine + line, count, _k0 + p, depth);
                    }
                    else
                    {
                        PackLeft(target, _firstLine + line, count, _k0 + p, depth);
                    }
                }
            }
        }

        private readonly T* SharedPanel(long p, long panel, int depth) =>
            scratch + (p * SharedPanels * _plan.SharedWidth) + (panel * _plan.SharedWidth * depth);

        private readonly void Compute(int thread)
        {
            var panels = (_plan.PrivateLines + _plan.PrivateWidth - 1) / _plan.PrivateWidth;
            var first = panels * thread / _plan.Threads * _plan.PrivateWidth;
            var end = Math.Min(_plan.PrivateLines, panels * (thread + 1) / _plan.Threads * _plan.PrivateWidth);
            var mine = (T*)((byte*)scratch + _plan.SharedBytesUsed + (thread * _plan.PrivateBytesUsed));
            if (_plan.SplitRows)
            {
                // A block of rows of C stays near while all of k is added to it.
                for (var line = first; line < end; line += _plan.PrivateBlockLines)
                {
                    for (var p = 0L; p == 0 || p < _depth; p += _plan.Depth)
                    {
                        Block(mine, line, Math.Min(_plan.PrivateBlockLines, end - line), p);
                    }
                }

                return;
            }

            // C has few rows: all of it is near, and the rows of B are read one after another.
            for (var p = 0L; p == 0 || p < _depth; p += _plan.Depth)
            {
                for (var line = first; line < end; line += _plan.PrivateBlockLines)
                {
                    Block(mine, line, Math.Min(_plan.PrivateBlockLines, end - line), p);
                }
            }
        }

        private readonly void Block(T* mine, long line, long lines, long p)
        {
            var depth = (int)Math.Min(_plan.Depth, _depth - p);
            PackPrivate(mine, line, lines, _k0 + p, depth);
            Multiply(mine, line, lines, p, depth, _accumulate || p > 0, _last && p + depth >= _depth);
        }

        private readonly void PackPrivate(T* target, long line, long lines, long k, int depth)
        {
            if (!_plan.SplitRows)
            {
                _b.PackPanels(target, TKernel.Columns, line, lines, k, depth);
                return;
            }

            if (!_rows)
            {
                _a.PackPanels(target, TKernel.Rows, line, lines, k, depth);
                return;
            }

            // Whole tiles may be read where they lie; a part of one would be read beyond its end.
            for (var i = ReadsDirectly ? lines / TKernel.Rows * TKernel.Rows : 0; i < lines; i += TKernel.Rows)
            {
                PackLeft(target + (i * depth), line + i, (int)Math.Min(TKernel.Rows, lines - i), k, depth);
            }
        }

        private readonly void PackLeft(T* target, long line, int count, long k, int depth)
        {
            if (_rows)
            {
                _a.PackRows(target, TKernel.Rows, line, count, k, depth);
            }
            else
            {
                _a.Pack(target, TKernel.Rows, line, count, k, depth);
            }
        }

        private readonly void Multiply(T* mine, long line, long lines, long p, int depth, bool accumulate, bool last)
        {
            if (_plan.SplitRows)
            {
                var direct = ReadsDirectly;
                for (var panel = 0L; panel < SharedPanels; panel++)
                {
                    var shared = SharedPanel(p, panel, depth);
                    var column = panel * TKernel.Columns;
                    for (var i = 0L; i < lines; i += TKernel.Rows)
                    {
                        var stride = (long)depth;
                        var rows = direct && lines - i >= TKernel.Rows ? _a.Line(line + i, _k0 + p, out stride) : mine + (i * depth);
                        Tile(rows, stride, shared, line + i, lines - i, _firstLine + column, _lines - column, depth, accumulate, last);
                    }
                }

                return;
            }

            for (var j = 0L; j < lines; j += TKernel.Columns)
            {
                for (var panel = 0L; panel < SharedPanels; panel++)
                {
                    var row = panel * TKernel.Rows;
                    Tile(SharedPanel(p, panel, depth), depth, mine + (j * depth), _firstLine + row, _lines - row, line + j, lines - j, depth, accumulate, last);
                }
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private readonly void Tile(T* a, long lda, T* b, long row, long rows, long column, long columns, int depth, bool accumulate, bool last)
        {
            var target = c + (row * ldc) + column;
            if (rows >= TKernel.Rows && columns >= TKernel.Columns)
            {
                RunKernel(depth, a, lda, b, target, ldc, accumulate);
                rows = TKernel.Rows;
                columns = TKernel.Columns;
            }
            else if (columns >= TKernel.Columns && rows % TKernel.ShortRows == 0)
            {
                RunFirstRows((int)rows, depth, a, lda, b, target, ldc, accumulate);
                columns = TKernel.Columns;
            }
            else
            {
                rows = Math.Min(rows, TKernel.Rows);
                columns = Math.Min(columns, TKernel.Columns);
                PartOfTile(a, lda, b, target, (int)rows, (int)columns, depth, accumulate);
            }

            if (last && _epilogue.IsPresent)
            {
                _epilogue.Apply(target, ldc, (int)rows, column, (int)columns);
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private readonly void RunKernel(int depth, T* a, long lda, T* b, T* target, long stride, bool accumulate)
        {
            if (_rows)
            {
                TKernel.RunRows(depth, a, lda, b, target, stride, accumulate);
            }
            else
            {
                TKernel.Run(depth, a, TKernel.Rows, b, TKernel.Columns, target, stride, accumulate);
            }
        }

        // At least so many rows, with short tiles where they are fewer than a tile has.
        private readonly void RunFirstRows(int rows, int depth, T* a, long lda, T* b, T* target, long stride, bool accumulate)
        {
            if (rows + TKernel.ShortRows > TKernel.Rows)
            {
                RunKernel(depth, a, lda, b, target, stride, accumulate);
                return;
            }

            for (var i = 0; i < rows; i += TKernel.ShortRows)
            {
                if (_rows)
                {
                    TKernel.RunShortRows(depth, a + (i * lda), lda, b, target + (i * stride), stride, accumulate);
                }
                else
                {
                    TKernel.RunShort(depth, a + i, TKernel.Rows, b, TKernel.Columns, target + (i * stride), stride, accumulate);
                }
            }
        }

        // The whole tile goes to the stack first: same operations in the same order as inside the matrix.
        [SkipLocalsInit]
        private readonly void PartOfTile(T* a, long lda, T* b, T* target, int rows, int columns, int depth, bool accumulate)
        {
            var tile = stackalloc T[TKernel.Rows * TKernel.Columns];
            if (accumulate)
            {
                new Span<T>(tile, TKernel.Rows * TKernel.Columns).Clear();
                for (var i = 0; i < rows; i++)
                {
                    new ReadOnlySpan<T>(target + (i * ldc), columns).CopyTo(new Span<T>(tile + (i * TKernel.Columns), columns));
                }
            }

            RunFirstRows(rows, depth, a, lda, b, tile, TKernel.Columns, accumulate);
            for (var i = 0; i < rows; i++)
            {
                new ReadOnlySpan<T>(tile + (i * TKernel.Columns), columns).CopyTo(new Span<T>(target + (i * ldc), columns));
            }
        }
    }
}
