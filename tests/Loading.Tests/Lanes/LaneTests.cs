using Reproductions.Fixtures.Lanes;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Lanes;

/// <summary>The lane that was asked for is the one that runs.</summary>
[Trait("Category", "Lane")]
public class LaneTests(ITestOutputHelper output)
{
    [Fact]
    public void The_lane_that_the_build_asked_for_is_loaded()
    {
        var lane = Lane.Current;

        output.WriteLine($"{lane}; TensorFlow {tf.VERSION}");

        lane.Loaded.Should().Be(lane.IsManaged ? "0.1.0" : lane.Requested, "a result says nothing about a version that was not loaded");
    }
}
