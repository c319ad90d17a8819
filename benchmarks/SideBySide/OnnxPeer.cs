using System.Diagnostics;
using System.Globalization;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Reproductions.Benchmarks;

/// <summary>ONNX Runtime's CPU provider, in this process.</summary>
internal sealed class OnnxPeer : IPeer
{
    private readonly InferenceSession _session;
    private readonly Dictionary<string, NamedOnnxValue[]> _feeds = [];

    public OnnxPeer(int threads)
    {
        using var options = new SessionOptions { IntraOpNumThreads = threads, GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL };
        _session = new InferenceSession(OnnxModel.Build(), options);
    }

    public string? NameFor(string work) => work.StartsWith("predict", StringComparison.Ordinal) ? "ONNX Runtime" : null;

    public (double Seconds, double Check) Run(string work)
    {
        if (!_feeds.TryGetValue(work, out var feeds))
        {
            var batch = int.Parse(work.Split('-')[1], CultureInfo.InvariantCulture);
            var images = new DenseTensor<float>(Pattern.Of(batch * 784L, 1).Select(Math.Abs).ToArray(), [batch, 1, 28, 28]);
            _feeds.Add(work, feeds = [NamedOnnxValue.CreateFromTensor("image", images)]);
        }

        var clock = Stopwatch.StartNew();
        using var results = _session.Run(feeds);
        var check = results[0].AsTensor<float>()[0, 3];
        return (clock.Elapsed.TotalSeconds, check);
    }

    public void Dispose() => _session.Dispose();
}
