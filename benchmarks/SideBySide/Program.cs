using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Reproductions.Benchmarks;
using Reproductions.Runtime.Kernels.LinearAlgebra;

var json = args.Contains("--json");
var threads = Option("--threads", 2);
var rounds = Option("--rounds", 9);
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
    ("import-11000", () => new ImportWork()),
    ("save-1gb", () => new CheckpointWork(true)),
    ("restore-1gb", () => new CheckpointWork(false)),
    ("list-100000", () => new ListWork()),
    ("read-1-key", () => new ReadKeyWork()),
];

if (Array.IndexOf(args, "--growth") is var at and >= 0)
{
    if (at + 1 >= args.Length)
    {
        Console.Error.WriteLine("--growth needs a folder for the pictures.");
        return 2;
    }

    Growth.Measure(args[at + 1], threads);
    return 0;
}

using var python = new PythonPeer(threads);
using var onnx = new OnnxPeer(threads);
using var plain = new PlainFilePeer();
Console.Error.WriteLine($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, {Cpu()}, path {Product.Path}, {threads} threads; peers: ONNX Runtime, {(python.Found.Length > 0 ? python.Found : "no Python")}");
if (!python.Has("numpy") || !python.Has("torch"))
{
    Console.Error.WriteLine("For all peers: apt-get install python3-numpy libopenblas0 python3-torch; PYTHON names another interpreter.");
}

var lines = new List<object>();
var failed = false;
foreach (var (_, make) in works.Where(w => wanted.Length == 0 || wanted.Any(part => w.Name.Contains(part, StringComparison.Ordinal))))
{
    using var work = make();
    foreach (var result in new Comparison(work, [python, onnx, plain], rounds).Run())
    {
        failed |= result.Differs;
        lines.Add(new { work = work.Name, peer = result.Peer, threads, ours = result.Ours, theirs = result.Theirs, unit = work.Unit, ratio = result.Ratio });
        if (!json)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{work.Name,-16} ours {result.Ours,10:0.###} {work.Unit}   {(result.Peer is null ? "no peer" : $"{result.Peer} {result.Theirs:0.###} {work.Unit}   ratio {result.Ratio:0.00}")}{(result.Differs ? "   THE NUMBERS DIFFER" : "")}"));
        }
    }
}

if (json)
{
    Console.WriteLine(JsonSerializer.Serialize(lines));
}

return failed ? 1 : 0;

int Option(string name, int fallback) =>
    Array.IndexOf(args, name) is var i and >= 0 && i + 1 < args.Length ? int.Parse(args[i + 1], CultureInfo.InvariantCulture) : fallback;

static string Cpu() => File.Exists("/proc/cpuinfo")
    ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "?"
    : RuntimeInformation.ProcessArchitecture.ToString();
