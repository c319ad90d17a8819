extern alias api;

using Reproductions.Runtime.Framework;
using Reproductions.Tests.Runtime.Goldens;
using Gradients = api::Tensorflow.gradients_impl;
using GraphApi = api::Tensorflow.Graph;
using LookupError = api::Tensorflow.LookupError;
using Registry = api::Tensorflow.GradientRegistry;

namespace Reproductions.Tests.Runtime.Differences;

/// <summary>Every op type that has a gradient function has a row in <see cref="GradientTable"/>, and what a row's gradient says is what small steps say.</summary>
public sealed class GradientDifferenceTests
{
    public static TheoryData<string> Labels => [.. GradientTable.Cases.Keys];

    [Theory]
    [MemberData(nameof(Labels))]
    public void A_gradient_is_what_small_steps_say(string label)
    {
        using var difference = new GradientDifference(GradientTable.Cases[label]);

        difference.ShouldAgree();
    }

    [Fact]
    public void Every_registered_gradient_has_a_row()
    {
        string[] known = [.. GradientTable.Cases.Values.Select(c => c.Type), .. GradientTable.ByPrograms.Keys, .. GradientTable.OfWholeNumbers, .. GradientTable.StraightThrough, GradientTable.Refused];

        Registry.Types.Except(known).Should().BeEmpty("a new gradient gets a row in GradientTable");
        known.Except(Registry.Types).Should().BeEmpty("a row is of a type that has a gradient");
    }

    /// <summary>The files hold the tests with programs: variables, loops, branches and arrays, which one operation alone does not show.</summary>
    [Fact]
    public void Gradients_that_need_a_program_are_compared_with_small_steps_elsewhere()
    {
        var root = Path.GetFullPath(Path.Combine(GoldenArchive.Folder, "..", ".."));
        foreach (var file in GradientTable.ByPrograms.Values.Distinct())
        {
            File.ReadAllText(Path.Combine(root, "tests", file)).Should().MatchRegex("CentralDifference|GradientDifference", $"{file} compares with differences");
        }
    }

    [Fact]
    public void Places_and_counts_have_no_gradient()
    {
        foreach (var type in GradientTable.OfWholeNumbers)
        {
            var signature = OpRegistry.Default.Get(type).Signature;

            signature.Outputs[0].TypeAttr.Should().Be("output_type", $"what {type} gives are whole numbers");
        }
    }

    [Fact]
    public void PreventGradient_refuses_with_its_message()
    {
        var graph = new Graph();
        var x = GoldenGraph.Placeholder(graph, "x", Reproductions.Runtime.Tensors.DType.Float64, new Reproductions.Runtime.Tensors.Shape(2));
        var y = GradientDifference.Add(graph, GradientTable.Refused, [x], ("message", "not twice")).Output();
        var program = new GraphApi(graph);
        program.as_default();

        var taking = () => Gradients.Gradients([program.TensorOf(y)], [program.TensorOf(x)]);

        taking.Should().Throw<LookupError>().WithMessage("Gradient explicitly disabled. Reason: not twice");
        program.Exit();
    }
}
