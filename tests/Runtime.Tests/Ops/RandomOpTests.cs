using System.Text.Json;
using Reproductions.Runtime.Execution;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Tensors;
using Reproductions.Tests.Runtime.Goldens;
using Reproductions.Tests.Runtime.Kernels;
using Reproductions.Tests.Runtime.Support;
using Tensorflow;

namespace Reproductions.Tests.Runtime.Ops;

/// <summary>The random ops give, run after run in one session, what TensorFlow 2.21.0 recorded (testdata/random).</summary>
public sealed class RandomOpTests(RandomArchive archive) : IClassFixture<RandomArchive>
{
    /// <summary>float64 logarithms and powers differ by a few units in the last place between libraries.</summary>
    private const double DoubleTolerance = 2e-12;

    /// <summary>Half the distance of neighbouring half numbers, relative.</summary>
    private const double HalfTolerance = 4e-3;

    [Theory]
    [InlineData("shuffle", 0)]
    [InlineData("multinomial", 0)]
    [InlineData("streams", 5e-7)]
    [InlineData("stateless", 5e-7)]
    [InlineData("gamma", 5e-7)]
    [InlineData("poisson", 0)]
    public void Runs_of_one_session_give_the_recorded_values(string family, double tolerance)
    {
        var arrays = archive.Arrays(family);

        var failures = archive.Cases(family).SelectMany(c => Failures(arrays, c, tolerance)).ToList();

        failures.Should().BeEmpty($"{failures.Count} runs differ:\n{string.Join("\n", failures.Take(10))}\n");
    }

    private static IEnumerable<string> Failures(NpzFile arrays, JsonElement golden, double tolerance)
    {
        var graph = new Graph();
        var spec = new NodeSpec(golden.GetProperty("op").GetString()!, "op");
        var feeds = new List<KeyValuePair<Endpoint, Tensor>>();
        // T follows from the inputs.
        foreach (var attr in golden.GetProperty("attrs").EnumerateObject())
        {
            if (attr.Name == "T")
            {
                continue;
            }

            spec.Attributes.Set(attr.Name, attr.Value.ValueKind == JsonValueKind.String
                ? new AttrValue { Type = (DataType)DTypes.Parse(attr.Value.GetString()!) }
                : new AttrValue { I = attr.Value.GetInt64() });
        }

        var keys = golden.GetProperty("inputs").EnumerateArray().Select(e => e.GetString()!).ToList();
        for (var i = 0; i < keys.Count; i++)
        {
            var value = Read(arrays, keys[i]);
            var input = GoldenGraph.Placeholder(graph, $"in{i}", value.DType, Shape.UnknownRank);
            spec.Inputs.Add(input);
            feeds.Add(new(input, value));
        }

        var node = graph.Add(spec);
        using var session = new Session(graph);
        var number = 0;
        foreach (var run in golden.GetProperty("runs").EnumerateArray())
        {
            var got = session.Run(feeds, [node.Output()], [])[0];
            var want = Read(arrays, run[0].GetString()!);
            var allowed = tolerance == 0 ? 0 : want.DType switch
            {
                DType.Half => HalfTolerance,
                DType.Float64 => DoubleTolerance,
                _ => tolerance,
            };
            if (GoldenComparison.Difference(got, want, (allowed, allowed)) is { } difference)
            {
                yield return $"{golden.GetProperty("name").GetString()} run {number}: {difference}";
            }

            number++;
        }
    }

    private static Tensor Read(NpzFile arrays, string key)
    {
        var (type, shape, bytes) = arrays.Read(key);
        var tensor = Tensor.Allocate(GoldenFamily.TypeOf(type), new Shape(shape));
        bytes.AsSpan(0, (int)tensor.ByteCount).CopyTo(tensor.Bytes);
        return tensor;
    }
}
