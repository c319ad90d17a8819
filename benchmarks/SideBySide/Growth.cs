using System.Diagnostics;
using System.Globalization;
using Reproductions.Fixtures.Networks;
using ScottPlot;

namespace Reproductions.Benchmarks;

/// <summary>How the cost grows with the size: a picture a series, both axes logarithmic, and the slope of the upper half (1: in proportion).</summary>
internal static class Growth
{
    /// <summary>Measures all series and writes <c>growth-NAME.svg</c> into <paramref name="folder"/>.</summary>
    public static void Measure(string folder, int threads)
    {
        Directory.CreateDirectory(folder);
        Series(folder, "batch", "images in one prediction", [1, 4, 16, 64, 256, 1024], n => new NetworkWork(false, n, threads));
        Series(folder, "width", "times the small network's widths, training step of 64", [1, 2, 4, 8], n => new NetworkWork(true, 64, threads, new NetworkSize($"x{n}", 8 * n, 16 * n, 64 * n)));
        Series(folder, "run-nodes", "nodes of a chain that runs", [1, 4, 16, 64, 256, 1000, 4000, 16000], n => new ChainWork(threads, n));
        Series(folder, "build-nodes", "nodes built", [3, 12, 48, 192, 768, 3000, 16000], n => new BuildWork(n / 3));
        Series(folder, "save", "megabytes saved", [1, 4, 16, 64, 256, 1024, 4096], n => new CheckpointWork(true, n));
        Series(folder, "restore", "megabytes restored", [1, 4, 16, 64, 256, 1024, 4096], n => new CheckpointWork(false, n));
    }

    private static void Series(string folder, string name, string sizes, int[] counts, Func<int, IWork> make)
    {
        var times = counts.Select(n => Milliseconds(() => make(n))).ToArray();
        for (var i = 0; i < counts.Length; i++)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-12} {counts[i],6} {times[i],12:0.####} ms"));
        }

        var slope = Slope(counts, times);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-12} slope  {slope:0.00}"));
        Draw(Path.Combine(folder, $"growth-{name}.svg"), sizes, counts, times, slope);
    }

    // The median of some runs after some that warm up.
    private static double Milliseconds(Func<IWork> make)
    {
        using var work = make();
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < 3 || (clock.Elapsed.TotalSeconds < 0.5 && i < 1000); i++)
        {
            work.Run();
        }

        var times = new List<double>();
        clock.Restart();
        while (times.Count < 5 || (clock.Elapsed.TotalSeconds < 0.5 && times.Count < 1000))
        {
            var start = Stopwatch.GetTimestamp();
            work.Run();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return times.Order().ElementAt(times.Count / 2);
    }

    /// <summary>The least-squares slope of log time over log size, upper half of the sizes.</summary>
    private static double Slope(int[] counts, double[] times)
    {
        var from = counts.Length / 2;
        var x = counts[from..].Select(n => Math.Log(n)).ToArray();
        var y = times[from..].Select(t => Math.Log(t)).ToArray();
        double meanX = x.Average(), meanY = y.Average();
        return x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum() / x.Sum(a => (a - meanX) * (a - meanX));
    }

    private static void Draw(string path, string sizes, int[] counts, double[] times, double slope)
    {
        using var plot = new Plot();
        var line = plot.Add.Scatter(counts.Select(n => Math.Log10(n)).ToArray(), times.Select(t => Math.Log10(t)).ToArray());
        line.MarkerSize = 7;
        plot.Axes.Bottom.TickGenerator = Decades();
        plot.Axes.Left.TickGenerator = Decades();
        plot.Title(string.Create(CultureInfo.InvariantCulture, $"slope of the upper half {slope:0.00}"));
        plot.XLabel(sizes);
        plot.YLabel("milliseconds");
        plot.SaveSvg(path, 560, 380);
    }

    private static ScottPlot.TickGenerators.NumericAutomatic Decades() => new()
    {
        IntegerTicksOnly = true,
        LabelFormatter = power => Math.Pow(10, power).ToString("0.####", CultureInfo.InvariantCulture),
        MinorTickGenerator = new ScottPlot.TickGenerators.LogMinorTickGenerator(),
    };
}
