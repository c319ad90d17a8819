using Tensorflow;
using Tensorflow.Common.Types;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Nests;

/// <summary>Values in lists and dictionaries inside of each other, by hand.</summary>
public class NestTests : Handles.GraphTest
{
    /// <summary>[1, {a: 2, b: [3, 4]}]</summary>
    private static readonly Nest<int> s_nest = new([new Nest<int>(1), new Nest<int>(new Dictionary<string, INestStructure<int>>
    {
        ["a"] = new Nest<int>(2),
        ["b"] = new Nest<int>([new Nest<int>(3), new Nest<int>(4)]),
    })]);

    [Fact]
    public void A_nest_is_read_depth_first()
    {
        s_nest.Flatten().Should().Equal(1, 2, 3, 4);
        (s_nest.NestType, s_nest.ShallowNestedCount, s_nest.TotalNestedCount, s_nest.IsNested()).Should().Be((NestType.List, 2, 4, true));
        s_nest[1].Should().Be(2, "it is the first value of the second element");
        s_nest.ToString().Should().Be("([1, {a: 2, b: [3, 4]}])");
        s_nest.Invoking(n => n[2]).Should().Throw<IndexOutOfRangeException>();
    }

    [Fact]
    public void The_structure_stays_when_values_change()
    {
        s_nest.MapStructure(v => v * 10).AsNest().ToString().Should().Be("([10, {a: 20, b: [30, 40]}])");
        s_nest.PackSequence(["p", "q", "r", "s"]).ToString().Should().Be("([p, {a: q, b: [r, s]}])");
        s_nest.Invoking(n => n.PackSequence([1])).Should().Throw<InvalidArgumentError>().WithMessage("*has 4 values, got 1*");
    }

    [Fact]
    public void Nests_are_put_together()
    {
        Nest<int> pair = (new Nest<int>(5), new Nest<int>(6));

        pair.MergeWith(pair).ToString().Should().Be("([5, 6, 5, 6])");
        pair.MergeWith(Nest<int>.Empty).Should().BeSameAs(pair);
        Nest<int>.Empty.MergeWith(pair).Should().BeSameAs(pair);
        new Nest<int>(1).MergeWith(pair).ToString().Should().Be("([1, [5, 6]])");
        (Nest<int>.Empty.TotalNestedCount, Nest<int>.Empty.ToString()).Should().Be((0, "(<empty>)"));
    }

    [Fact]
    public void A_shape_is_a_list_of_its_dimensions()
    {
        var shape = new Shape(2, -1);

        shape.AsNest().Flatten().Should().Equal(2, -1);
        (shape.NestType, shape.ShallowNestedCount, shape.TotalNestedCount).Should().Be((NestType.List, 2, 2));
        shape.MapStructure(d => d < 0 ? "?" : "known").Flatten().Should().Equal("known", "?");
        new Action(() => Shape.Null.AsNest()).Should().Throw<ValueError>();
    }

    [Fact]
    public void Tensors_keep_the_structure_they_come_in()
    {
        Tensor[] t = [tf.constant(0f), tf.constant(1f), tf.constant(2f)];

        var tensors = Tensors.FromNest(new Nest<Tensor>([new Nest<Tensor>(t[0]), new Nest<Tensor>([new Nest<Tensor>(t[1]), new Nest<Tensor>(t[2])])]));

        tensors.Should().Equal(t);
        (tensors.Length, tensors.ShallowNestedCount, tensors.IsNested()).Should().Be((3, 2, true));
        tensors[1].Should().BeSameAs(t[1]);
        new Tensors(t[0], t[1]).MergeWith(new Tensors(t[1], t[2])).Should().Equal(t[0], t[1], t[1], t[2]);
        Tensors.FromNest(null).Length.Should().Be(0);
    }

    [Fact]
    public void Tensors_grow_from_one_to_a_list()
    {
        Tensor[] t = [tf.constant(0f), tf.constant(1f), tf.constant(2f)];
        Tensors tensors = t[1];
        tensors.NestType.Should().Be(NestType.Node);

        tensors.Insert(0, t[0]);
        tensors.AddRange([t[2]]);

        tensors.Should().Equal(t);
        tensors.NestType.Should().Be(NestType.List);
        tensors.IsList.Should().BeTrue();
    }
}
