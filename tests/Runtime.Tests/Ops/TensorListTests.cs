extern alias api;

using Tensorflow;
using static api::Tensorflow.Binding;
using static Reproductions.Tests.Runtime.Ops.ApiProgram;
using ShapeApi = api::Tensorflow.Shape;
using TensorApi = api::Tensorflow.Tensor;
using Types = api::Tensorflow.TF_DataType;

namespace Reproductions.Tests.Runtime.Ops;

/// <summary>Lists of tensors in variants: what each op gives, worked out by hand, and what it refuses, in the words of core/kernels/list_kernels.h.</summary>
public class TensorListTests
{
    private static readonly float[,] s_rows = { { 1, 2 }, { 3, 4 }, { 5, 6 } };

    private static readonly (string, object) s_float = ("element_dtype", Types.TF_FLOAT);

    [Fact]
    public void Setting_an_element_makes_another_list()
    {
        using var program = new ApiProgram();
        var list = Op("TensorListFromTensor", [s_rows, new[] { 2 }]);
        var changed = Op("TensorListSetItem", [list, 1, new[] { 7f, 8f }]);

        program.Run<float>(Stack(changed)).Should().Equal(1, 2, 7, 8, 5, 6);
        program.Run<float>(Stack(list)).Should().Equal(1, 2, 3, 4, 5, 6);
        program.Run<float>(Item(changed, 1)).Should().Equal(7, 8);
    }

    [Fact]
    public void Elements_that_are_not_set_read_as_zeros()
    {
        using var program = new ApiProgram();
        var list = Op("TensorListSetItem", [Reserve(3, 2), 1, new[] { 7f, 8f }]);

        program.Run<float>(Stack(list)).Should().Equal(0, 0, 7, 8, 0, 0);
        program.Run<float>(Item(list, 2)).Should().Equal(0, 0);
        program.Run<int>(Op("TensorListLength", [list])).Should().Equal(3);
    }

    [Fact]
    public void An_unknown_shape_follows_from_an_element_that_is_set()
    {
        using var program = new ApiProgram();
        var list = Op("TensorListSetItem", [Op("TensorListReserve", [-1, 2], s_float), 0, new[] { 7f, 8f }]);

        program.Run<float>(Item(list, 1)).Should().Equal(0, 0);
        program.Run<int>(Op("TensorListElementShape", [list], ("shape_type", Types.TF_INT32))).Should().Equal(-1);
        program.Run<int>(Op("TensorListElementShape", [Reserve(1, 4)], ("shape_type", Types.TF_INT32))).Should().Equal(4);
    }

    [Fact]
    public void The_last_element_that_was_pushed_is_popped_first()
    {
        using var program = new ApiProgram();
        var empty = Op("EmptyTensorList", [-1, -1], s_float);
        var two = Op("TensorListPushBack", [Op("TensorListPushBack", [empty, new[] { 1f }]), new[] { 2f, 3f }]);
        var popped = Node("TensorListPopBack", [two, -1], s_float);

        program.Run<float>(popped[1]).Should().Equal(2, 3);
        program.Run<float>(Node("TensorListPopBack", [popped[0], -1], s_float)[1]).Should().Equal(1);
        program.Run<int>(Op("TensorListLength", [two])).Should().Equal(2);
    }

    [Fact]
    public void Rows_go_to_indices_and_come_from_them()
    {
        using var program = new ApiProgram();
        var list = Op("TensorListScatterV2", [s_rows, new[] { 3, 0, 2 }, new[] { 2 }, 5]);

        program.Run<float>(Stack(list)).Should().Equal(3, 4, 0, 0, 5, 6, 1, 2, 0, 0);
        program.Run<float>(Stack(Op("TensorListScatter", [s_rows, new[] { 3, 0, 2 }, new[] { 2 }]))).Should().Equal(3, 4, 0, 0, 5, 6, 1, 2);
        program.Run<float>(Op("TensorListGather", [list, new[] { 3, 1, 3 }, new[] { 2 }], s_float)).Should().Equal(1, 2, 0, 0, 1, 2);
        program.Run<float>(Stack(Op("TensorListScatterIntoExistingList", [Op("TensorListFromTensor", [s_rows, new[] { 2 }]), new[,] { { 9f, 9f }, { 8f, 8f } }, new[] { 3, 0 }])))
            .Should().Equal(8, 8, 3, 4, 5, 6, 9, 9);
    }

    [Fact]
    public void Pieces_are_joined_again()
    {
        using var program = new ApiProgram();
        var list = Op("TensorListSplit", [s_rows, new[] { -1, 2 }, new[] { 2L, 0L, 1L }]);
        var joined = Node("TensorListConcatV2", [list, new[] { -1, 2 }, Array.Empty<long>()], s_float);

        program.Run<float>(Item(list, 0)).Should().Equal(1, 2, 3, 4);
        program.Run<float>(joined[0]).Should().Equal(1, 2, 3, 4, 5, 6);
        program.Run<long>(joined[1]).Should().Equal(2, 0, 1);
        program.Run<float>(Op("TensorListConcat", [list], s_float)).Should().Equal(1, 2, 3, 4, 5, 6);
    }

    [Fact]
    public void A_piece_that_is_not_set_has_the_length_that_is_given()
    {
        using var program = new ApiProgram();
        var list = Op("TensorListSetItem", [Op("TensorListReserve", [new[] { -1, 1 }, 3], s_float), 1, new[,] { { 7f } }]);
        var joined = Node("TensorListConcatV2", [list, new[] { -1, 1 }, new[] { 2L, 5L, 0L }], s_float);

        program.Run<float>(joined[0]).Should().Equal(0, 0, 7);
        program.Run<long>(joined[1]).Should().Equal(2, 1, 0);
    }

    [Fact]
    public void Lists_of_a_batch_grow_together()
    {
        using var program = new ApiProgram();
        var lists = Op("Pack", [new[] { Reserve(0, 2), Op("TensorListFromTensor", [new[,] { { 9f, 9f } }, new[] { 2 }]), Reserve(1, 2) }]);
        var pushed = Op("TensorListPushBackBatch", [lists, s_rows]);
        var twice = Op("TensorListConcatLists", [pushed, lists], s_float);
        var parts = Node("Unpack", [twice], ("num", 3));

        program.Run<float>(Stack(parts[0])).Should().Equal(1, 2);
        program.Run<float>(Stack(parts[1])).Should().Equal(9, 9, 3, 4, 9, 9);
        program.Run<float>(Stack(parts[2])).Should().Equal(0, 0, 5, 6, 0, 0);
    }

    [Fact]
    public void Lists_add_up_element_by_element_and_one_that_is_not_set_counts_nothing()
    {
        using var program = new ApiProgram();
        var sum = Op("AddN", [new[] { Op("TensorListFromTensor", [s_rows, new[] { 2 }]), Op("TensorListSetItem", [Reserve(3, 2), 2, new[] { 10f, 20f }]) }]);

        program.Run<float>(Stack(sum)).Should().Equal(1, 2, 3, 4, 15, 26);
        program.Run<float>(Stack(Op("ZerosLike", [sum]))).Should().Equal(0, 0, 0, 0, 0, 0);
        program.Run<int>(Op("TensorListLength", [Op("TensorListResize", [sum, 5])])).Should().Equal(5);
        program.Run<float>(Stack(Op("TensorListResize", [sum, 1]))).Should().Equal(1, 2);
    }

    public static TheoryData<string, Func<TensorApi>> Refused => new()
    {
        { "Trying to access element 3 in a list with 3 elements.", () => Item(Reserve(3, 2), tf.constant(3)) },
        { "Trying to modify element 3 in a list with 3 elements.", () => Stack(Op("TensorListSetItem", [Reserve(3, 2), 3, new[] { 1f, 2f }])) },
        { "Trying to pop from an empty list.", () => Node("TensorListPopBack", [Reserve(0, 2), -1], s_float)[1] },
        { "Tried to push item into a full list list size: 1 max_num_elements: 1", () => Stack(Op("TensorListPushBack", [Op("TensorListPushBack", [Op("EmptyTensorList", [-1, 1], s_float), 1f]), 2f])) },
        { "Tried to set a tensor with incompatible shape at a list index. Item element shape: [3] list shape: [2]", () => Stack(Op("TensorListSetItem", [Reserve(3, 2), 0, Fed(3)])) },
        { "Tried to stack elements of an empty list with non-fully-defined element_shape: <unknown>", () => Stack(Op("EmptyTensorList", [-1, -1], s_float)) },
        { "Invalid data types; op elements int32 but list elements float", () => Op("TensorListGetItem", [Op("PlaceholderWithDefault", [Reserve(3, 2)], ("shape", ShapeApi.Scalar)), 0, -1], ("element_dtype", Types.TF_INT32)) },
        { "Invalid value in lengths: -1", () => Item(Op("TensorListSplit", [s_rows, -1, new[] { -1L, 4L }]), 0) },
        { "Unused values in tensor. Length of tensor: 3 Values used: 2", () => Item(Op("TensorListSplit", [s_rows, -1, new[] { 1L, 1L }]), 0) },
        { "Index 4 out o range; list only has 3 elements.", () => Op("TensorListGather", [Reserve(3, 2), new[] { 4 }, -1], s_float) },
        { "Trying to add two lists of tensors with different lengths. One is 3 and the other is 2", () => Stack(Op("AddN", [new[] { Reserve(3, 2), Reserve(2, 2) }])) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_does_not_fit_is_refused(string message, Func<TensorApi> build)
    {
        using var program = new ApiProgram();

        var run = () => program.Run<float>(build());

        run.Should().Throw<InvalidArgumentError>().WithMessage($"*{message}*");
    }

    [Fact]
    public void A_wrong_type_is_refused_where_the_graph_knows_the_list()
    {
        using var program = new ApiProgram();

        var build = () => Op("TensorListGetItem", [Reserve(3, 2), 0, -1], ("element_dtype", Types.TF_INT32));

        build.Should().Throw<api::Tensorflow.ValueError>().WithMessage("Trying to read from list with wrong element dtype. List has type float but expected type int32*");
    }

    // d sum(w · stack) by x, for the list of x's rows with row 1 read twice and row 0 replaced by c: dx[0] = 0, dx[1] = w[1] + v, dx[2] = w[2].
    [Fact]
    public void Gradients_pass_items_that_are_read_and_set()
    {
        using var program = new ApiProgram();
        var x = tf.placeholder(tf.float64, new ShapeApi(3, 2));
        var c = tf.placeholder(tf.float64, new ShapeApi(2));
        var list = Op("TensorListSetItem", [Op("TensorListFromTensor", [x, new[] { 2 }]), 0, c]);
        var stacked = Op("TensorListStack", [list, new[] { 2 }], ("element_dtype", Types.TF_DOUBLE));
        var item = Op("TensorListGetItem", [list, 1, new[] { 2 }], ("element_dtype", Types.TF_DOUBLE));
        var loss = tf.reduce_sum(stacked * tf.constant(new double[,] { { 1, 2 }, { 3, 4 }, { 5, 6 } })) + tf.reduce_sum(item * tf.constant(new double[] { 10, 20 }));
        var gradients = tf.gradients(loss, [x, c]);
        var feeds = new api::Tensorflow.FeedItem[] { (x, new double[,] { { 1, 1 }, { 1, 1 }, { 1, 1 } }), (c, new double[] { 1, 1 }) };

        program.Run<double>(gradients[0], feeds).Should().Equal(0, 0, 13, 24, 5, 6);
        program.Run<double>(gradients[1], feeds).Should().Equal(1, 2);
    }

    // A pushed element has the gradient of what is popped; gathered, scattered, split and joined rows have theirs back in place.
    [Theory]
    [InlineData("push")]
    [InlineData("scatter")]
    [InlineData("split")]
    public void Gradients_come_back_in_place(string way)
    {
        using var program = new ApiProgram();
        var x = tf.placeholder(tf.float64, new ShapeApi(3, 2));
        (string, object) type = ("element_dtype", Types.TF_DOUBLE);
        var rows = way switch
        {
            "push" => Node("TensorListPopBack", [Op("TensorListPushBack", [Op("EmptyTensorList", [-1, -1], type), x]), -1], type)[1],
            "scatter" => Op("TensorListGather", [Op("TensorListScatterV2", [x, new[] { 2, 0, 1 }, new[] { 2 }, 3]), new[] { 2, 0, 1 }, new[] { 2 }], type),
            _ => Node("TensorListConcatV2", [Op("TensorListSplit", [x, new[] { -1, 2 }, new[] { 1L, 2L }]), new[] { -1, 2 }, Array.Empty<long>()], type)[0],
        };
        var gradient = tf.gradients(tf.reduce_sum(rows * tf.constant(new double[,] { { 1, 2 }, { 3, 4 }, { 5, 6 } })), [x])[0];

        program.Run<double>(gradient, (x, new double[,] { { 1, 1 }, { 1, 1 }, { 1, 1 } })).Should().Equal(1, 2, 3, 4, 5, 6);
    }

    // Element i is i x: their sum is 6 x.
    [Fact]
    public void A_loop_fills_a_list_and_gradients_pass_it()
    {
        using var program = new ApiProgram();
        var x = tf.placeholder(tf.float32, ShapeApi.Scalar);
        var list = Op("TensorListReserve", [Array.Empty<int>(), 4], s_float);
        var filled = tf.while_loop(
            v => v[0] < 4,
            v => new[] { v[0] + 1, Op("TensorListSetItem", [v[1], v[0], x * tf.cast(v[0], tf.float32)]) },
            new[] { tf.constant(0), list })[1];
        var stacked = Op("TensorListStack", [filled, Array.Empty<int>()], s_float);
        var gradient = tf.gradients(tf.reduce_sum(stacked), [x])[0];

        program.Run<float>(stacked, (x, 2f)).Should().Equal(0, 2, 4, 6);
        program.Run<float>(gradient, (x, 2f)).Should().Equal(6);
    }

    private static TensorApi Reserve(int count, int columns) => Op("TensorListReserve", [new[] { columns }, count], s_float);

    private static TensorApi Stack(TensorApi list) => Op("TensorListStack", [list, -1], s_float);

    private static TensorApi Item(TensorApi list, object index) => Op("TensorListGetItem", [list, index, -1], s_float);

    private static TensorApi Fed(int count) => tf.placeholder_with_default(new float[count], [-1]);
}
