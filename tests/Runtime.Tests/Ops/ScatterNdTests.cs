using System.Numerics;
using Reproductions.Runtime.Execution;
using Reproductions.Runtime.Tensors;
using Reproductions.Tests.Runtime.Execution;

namespace Reproductions.Tests.Runtime.Ops;

/// <summary>ScatterNd where an index repeats: every type adds; truth values are joined by "or".</summary>
public sealed class ScatterNdTests
{
    [Fact]
    public void Complex_updates_at_one_place_are_added() =>
        Scatter<Complex>(new Complex(1, 2), new Complex(10, -5), new Complex(3, 0)).Should().Equal(new Complex(11, -3), new Complex(3, 0), Complex.Zero);

    [Fact]
    public void Small_complex_updates_at_one_place_are_added() =>
        Scatter<Complex64>(new Complex64(1, 2), new Complex64(10, -5), new Complex64(3, 0)).Should().Equal(new Complex64(11, -3), new Complex64(3, 0), default);

    [Fact]
    public void Truth_values_at_one_place_are_joined_by_or() => Scatter(true, false, false).Should().Equal(true, false, false);

    [Fact]
    public void Floats_at_one_place_are_added() => Scatter(1f, 2f, 4f).Should().Equal(3f, 4f, 0f);

    // Places 0, 0 and 1 of a vector of three.
    private static T[] Scatter<T>(params T[] updates)
        where T : unmanaged
    {
        var g = new GraphMaker();
        var indices = g.Const(Tensor.From<int>(new Shape(3, 1), [0, 0, 1]));
        var scattered = g.Op("ScatterNd", indices, g.Const(Tensor.Vector<T>(updates)), g.Const(Tensor.Vector<int>(3)));
        using var session = new Session(g.Graph);
        return session.Run([], [scattered], [], CancellationToken.None)[0].Span<T>().ToArray();
    }
}
