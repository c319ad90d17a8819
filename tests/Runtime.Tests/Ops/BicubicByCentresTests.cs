using Reproductions.Runtime.Execution;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Tensors;
using Reproductions.Tests.Runtime.Goldens;
using Tensorflow;

namespace Reproductions.Tests.Runtime.Ops;

/// <summary>Bicubic interpolation by the pixels' centres, newer than 1.13.1: Keys' cubic with -0.5 reproduces straight lines, and the weights at borders sum to 1.</summary>
public sealed class BicubicByCentresTests
{
    [Fact]
    public void A_slope_stays_a_slope_inside()
    {
        var doubled = Doubled([.. Enumerable.Range(0, 8).Select(i => 3f * i)]);

        // Pixel x of 16 lies at (x + 0.5) / 2 - 0.5 of 8; two pixels at each border see beyond it.
        doubled[4..12].Select((value, i) => Math.Abs(value - (3 * (((i + 4.5) / 2) - 0.5)))).Should().OnlyContain(d => d < 1e-5);
    }

    [Fact]
    public void One_colour_stays_that_colour_up_to_the_border() =>
        Doubled([.. Enumerable.Repeat(2f, 8)]).Should().OnlyContain(value => Math.Abs(value - 2) < 1e-6);

    private static float[] Doubled(float[] row)
    {
        var graph = new Graph();
        var spec = new NodeSpec("ResizeBicubic", "resize") { AllowsNewerAttributes = true };
        var image = Tensor.Allocate(DType.Float32, new Shape(1, 1, row.Length, 1));
        row.CopyTo(image.Span<float>());
        spec.Inputs.Add(GoldenGraph.Const(graph, "image", image));
        spec.Inputs.Add(GoldenGraph.Const(graph, "size", Tensor.Vector<int>(1, 2 * row.Length)));
        spec.Attributes.Set("half_pixel_centers", new AttrValue { B = true });
        var resized = graph.Add(spec).Output();
        using var session = new Session(graph);
        return session.Run([], [resized], [])[0].Span<float>().ToArray();
    }
}
