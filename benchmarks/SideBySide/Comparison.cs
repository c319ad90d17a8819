using System.Diagnostics;

namespace Reproductions.Benchmarks;

/// <summary>Runs a work and its peers in turns, so that a busy machine hits all of them, and takes medians.</summary>
internal sealed class Comparison(IWork work, IPeer[] peers, int rounds)
{
    /// <summary>Time in which everything is compiled and warm.</summary>
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(1.5);

    /// <summary>Time of one round of a short work: many runs, of which the mean counts.</summary>
    private const double RoundSeconds = 0.02;

    // A peer's threads poll for some 30 ms after their work.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(100);

    /// <summary>One result a peer; one without peer when nobody else does the work.</summary>
    public IEnumerable<ComparisonResult> Run()
    {
        var check = double.NaN;
        var mine = new Runner(() => Timed(out check));
        var others = peers.Where(p => p.NameFor(work.Name) is not null).Select(p => (Peer: p, Runner: new Runner(() => Timed(p)))).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            mine.Round();
            foreach (var (_, runner) in others)
            {
                runner.Round();
            }
        }

        var ours = work.Figure(mine.Median);
        if (others.Length == 0)
        {
            return [new ComparisonResult(null, ours, null, false)];
        }

        return others.Select(o => new ComparisonResult(
            o.Peer.NameFor(work.Name), ours, work.Figure(o.Runner.Median), Differ(check, o.Peer.Run(work.Name).Check)));
    }

    private static bool Differ(double ours, double theirs) => Math.Abs(ours - theirs) > 1e-3 * Math.Max(1, Math.Abs(ours));

    private double Timed(IPeer peer)
    {
        work.Settle();
        return peer.Run(work.Name).Seconds;
    }

    private double Timed(out double check)
    {
        work.Settle();
        var clock = Stopwatch.StartNew();
        check = work.Run();
        return clock.Elapsed.TotalSeconds;
    }

    private sealed class Runner
    {
        private readonly Func<double> _run;
        private readonly List<double> _means = [];
        private readonly int _repeats;

        public Runner(Func<double> run)
        {
            _run = run;
            var clock = Stopwatch.StartNew();
            double last;
            var count = 0;
            do
            {
                last = run();
            }
            while (++count < 3 || clock.Elapsed < Warm);
            _repeats = (int)Math.Clamp(RoundSeconds / last, 1, 1000);
        }

        public double Median => _means.Order().ElementAt(_means.Count / 2);

        public void Round()
        {
            Thread.Sleep(Quiet);
            _means.Add(Enumerable.Range(0, _repeats).Sum(_ => _run()) / _repeats);
        }
    }
}
