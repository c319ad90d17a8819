using Reproductions.Runtime.Execution;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Tensors;

namespace Reproductions.Tests.Runtime.Execution;

public sealed class ConcurrentRunTests
{
    [Fact]
    public void Runs_of_several_threads_do_not_mix()
    {
        var g = new GraphMaker();
        var x = g.Placeholder(DType.Float32);
        var value = x;
        for (var i = 0; i < 20; i++)
        {
            value = g.Op("Add", g.Op("Mul", value, g.Const(1f)), g.Const(1f));
        }

        var loop = g.While("f", v => g.Op("Less", v[0], g.Enter(value, "f", isConstant: true)), v => [g.Op("Add", v[0], g.Const(1f, v[0].Node))], x);
        using var session = new Session(g.Graph);

        var wrong = new int[4];
        Parallel.For(0, wrong.Length, thread =>
        {
            for (var i = 0; i < 200; i++)
            {
                var start = (thread * 1000f) + i;
                var got = session.Run([new(x, Tensor.Scalar(start))], [value, loop[0]], [], CancellationToken.None);
                if (got[0].Value<float>() != start + 20 || got[1].Value<float>() != start + 20)
                {
                    wrong[thread]++;
                }
            }
        });

        wrong.Should().OnlyContain(count => count == 0);
    }
}
