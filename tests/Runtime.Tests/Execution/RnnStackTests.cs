using System.Reflection;
using System.Runtime.InteropServices;
using Reproductions.Runtime.Execution;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Tensors;
using Reproductions.Tests.Runtime.Support;
using Tensorflow;

namespace Reproductions.Tests.Runtime.Execution;

public sealed class RnnStackTests : IDisposable
{
    // The recording's own figure: sums of 5 x 4 products in another order.
    private const float Tolerance = 2e-6f;

    private readonly NpzFile _truth = new(Path.Combine(Folder, "rnn_stacks.npz"));

    private static string Folder => Path.Combine(
        typeof(RnnStackTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "RepositoryRoot").Value!,
        "testdata",
        "graphs");

    [Theory]
    [InlineData("rnn_stack_v2.pb")]
    [InlineData("rnn_stack_v1.pb")]
    public void A_loop_with_gradient_stacks_gives_the_recorded_state_loss_and_gradients(string file)
    {
        var graph = new Graph();
        graph.Import(GraphDef.Parser.ParseFrom(File.ReadAllBytes(Path.Combine(Folder, file))), new ImportOptions());
        using var session = new Session(graph);
        Set(session, "W");
        Set(session, "U");
        string[] names = ["state", "loss", "dW", "dU", "dx"];

        var first = Run(session, names, Floats("in|x"), Ints("in|n"));
        var second = Run(session, ["loss", "dW"], FirstSteps(Floats("in|x"), 2), Tensor.Vector(2, 1));

        for (var i = 0; i < names.Length; i++)
        {
            Compare(first[i], "out|" + names[i]);
        }

        Compare(second[0], "out2|loss");
        Compare(second[1], "out2|dW");
    }

    public void Dispose() => _truth.Dispose();

    private static Tensor FirstSteps(Tensor x, int count)
    {
        var (batch, steps, size) = ((int)x.Shape[0], (int)x.Shape[1], (int)x.Shape[2]);
        var cut = Tensor.Allocate(x.DType, new Shape(batch, count, size));
        for (var i = 0; i < batch; i++)
        {
            x.Span<float>().Slice(i * steps * size, count * size).CopyTo(cut.Span<float>()[(i * count * size)..]);
        }

        return cut;
    }

    private static Tensor[] Run(Session session, string[] names, Tensor x, Tensor n) => GraphMaker.Run(
        session,
        [.. names.Select(name => session.Graph.Find(name)!.Output())],
        new(session.Graph.Find("x")!.Output(), x),
        new(session.Graph.Find("n")!.Output(), n));

    private void Set(Session session, string name) => session.Run(
        [new(session.Graph.Find(name + "_value")!.Output(), Floats("in|" + name))],
        [],
        [session.Graph.Find("set_" + name)!],
        TestContext.Current.CancellationToken);

    private Tensor Floats(string key)
    {
        var (_, shape, bytes) = _truth.Read(key);
        return Tensor.From<float>(new Shape(shape), MemoryMarshal.Cast<byte, float>(bytes));
    }

    private Tensor Ints(string key)
    {
        var (_, shape, bytes) = _truth.Read(key);
        return Tensor.From<int>(new Shape(shape), MemoryMarshal.Cast<byte, int>(bytes));
    }

    private void Compare(Tensor got, string key)
    {
        var want = Floats(key);
        got.Shape.Should().Be(want.Shape, key);
        got.Span<float>().ToArray().Zip(want.Span<float>().ToArray(), (g, w) => MathF.Abs(g - w) / MathF.Max(MathF.Abs(w), 0.1f))
            .Max().Should().BeLessThan(Tolerance, key);
    }
}
