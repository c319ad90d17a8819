using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Reproductions.Benchmarks;
using Reproductions.Runtime.Kernels.LinearAlgebra;

var json = args.Contains("--json");
var threads = Option("--threads", 2);
var rounds = Option("--rounds", 5);
var wanted = args.Select((arg, i) => (arg, i)).Where(p => p.arg == "--work" && p.i + 1 < args.Length).Select(p => args[p.i + 1]).ToArray();
(string Name, Func<IWork> Make)[] works =
[
    ("sgemm-256", () => new SgemmWork(256, threads)),
    ("sgemm-1024", () => new SgemmWork(1024, threads)),
    ("sgemm-2048", () => new SgemmWork(2048, threads)),
    ("train-step-64", () => new NetworkWork(true, 64, threads)),
    ("predict-5000", () => new NetworkWork(false, 5000, threads)),
    ("predict-1", () => new NetworkWork(false, 1, threads)),
    ("run-1000-adds", () => new ChainWork(threads)),
    ("build-9000", () => new BuildWork()),
    ("save-1gb", () => new CheckpointWork(true)),
    ("restore-1gb", () => new CheckpointWork(false)),
];

using var peer = new Peer(threads);
Console.Error.WriteLine($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, {Cpu()}, path {Product.Path}, {threads} threads; peers: {(peer.Found.Length > 0 ? peer.Found : "none")}");
if (!peer.Found.Contains("numpy", StringComparison.Ordinal) || !peer.Found.Contains("torch", StringComparison.Ordinal))
{
    Console.Error.WriteLine("For all peers: apt-get install python3-numpy libopenblas0 python3-torch");
}

var lines = new List<object>();
var failed = false;
foreach (var (name, make) in works.Where(w => wanted.Length == 0 || wanted.Any(part => w.Name.Contains(part, StringComparison.Ordinal))))
{
    using var work = make();
    List<double> ours = [], theirs = [];
    var peerName = name.StartsWith("sgemm", StringComparison.Ordinal) ? "OpenBLAS" : "PyTorch";
    // The first rounds compile and warm up; ours and theirs take turns, so that a busy machine hits both.
    for (var round = -3; round < rounds; round++)
    {
        // The peer's threads poll for some 30 ms after their work.
        Thread.Sleep(100);
        var clock = Stopwatch.StartNew();
        var check = work.Run();
        var seconds = clock.Elapsed.TotalSeconds;
        var other = peer.Run(name);
        var plain = other is null ? work.RunPlain() : null;
        if (other is { } answer && Math.Abs(answer.Check - check) > 1e-3 * Math.Max(1, Math.Abs(check)))
        {
            Console.Error.WriteLine($"{name}: the numbers differ: ours {check}, {peerName}'s {answer.Check}.");
            failed = true;
        }

        peerName = plain?.Peer ?? peerName;
        if (round >= 0)
        {
            ours.Add(work.Figure(seconds));
            if ((other?.Seconds ?? plain?.Seconds) is { } theirSeconds)
            {
                theirs.Add(work.Figure(theirSeconds));
            }
        }
    }

    var mine = Median(ours);
    var their = theirs.Count > 0 ? Median(theirs) : (double?)null;
    var ratio = mine / their;
    lines.Add(new { work = name, peer = their is null ? null : peerName, threads, ours = mine, theirs = their, unit = work.Unit, ratio });
    if (!json)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-16} ours {mine,10:0.###} {work.Unit}   {(their is null ? "no peer" : $"{peerName} {their:0.###} {work.Unit}   ratio {ratio:0.##}")}"));
    }
}

if (json)
{
    Console.WriteLine(JsonSerializer.Serialize(lines));
}

return failed ? 1 : 0;

int Option(string name, int fallback) =>
    Array.IndexOf(args, name) is var i and >= 0 && i + 1 < args.Length ? int.Parse(args[i + 1], CultureInfo.InvariantCulture) : fallback;

static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

static string Cpu() => File.Exists("/proc/cpuinfo")
    ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "?"
    : RuntimeInformation.ProcessArchitecture.ToString();
