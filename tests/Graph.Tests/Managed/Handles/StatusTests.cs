using Tensorflow;
using Tensorflow.Exceptions;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Handles;

/// <summary>A status is set by calls, and throws on request. The codes are those of tensorflow/core/lib/core/error_codes.proto.</summary>
public class StatusTests : GraphTest
{
    public static TheoryData<TF_Code, Type, int> Errors => new()
    {
        { TF_Code.TF_CANCELLED, typeof(CancelledError), 1 },
        { TF_Code.TF_UNKNOWN, typeof(NotOkStatusException), 2 },
        { TF_Code.TF_INVALID_ARGUMENT, typeof(InvalidArgumentError), 3 },
        { TF_Code.TF_DEADLINE_EXCEEDED, typeof(DeadlineExceededError), 4 },
        { TF_Code.TF_NOT_FOUND, typeof(NotFoundError), 5 },
        { TF_Code.TF_ALREADY_EXISTS, typeof(AlreadyExistsError), 6 },
        { TF_Code.TF_PERMISSION_DENIED, typeof(PermissionDeniedError), 7 },
        { TF_Code.TF_RESOURCE_EXHAUSTED, typeof(ResourceExhaustedError), 8 },
        { TF_Code.TF_FAILED_PRECONDITION, typeof(FailedPreconditionError), 9 },
        { TF_Code.TF_ABORTED, typeof(AbortedError), 10 },
        { TF_Code.TF_OUT_OF_RANGE, typeof(OutOfRangeError), 11 },
        { TF_Code.TF_UNIMPLEMENTED, typeof(UnimplementedError), 12 },
        { TF_Code.TF_INTERNAL, typeof(InternalError), 13 },
        { TF_Code.TF_UNAVAILABLE, typeof(NotOkStatusException), 14 },
        { TF_Code.TF_DATA_LOSS, typeof(DataLossError), 15 },
        { TF_Code.TF_UNAUTHENTICATED, typeof(NotOkStatusException), 16 },
    };

    [Theory]
    [MemberData(nameof(Errors))]
    public void Each_code_is_thrown_as_its_error(TF_Code code, Type type, int number)
    {
        var status = new Status();
        status.SetStatus(code, "why");

        var check = () => status.Check(throwException: true);

        check.Should().Throw<NotOkStatusException>().WithMessage("why").Which.Should().BeOfType(type);
        ((int)code).Should().Be(number);
        status.ToString().Should().Be($"{code}: why");
    }

    [Fact]
    public void A_new_status_is_OK_and_throws_nothing()
    {
        var status = new Status();

        status.Check(throwException: true);

        status.ok().Should().BeTrue();
        (status.Code, status.Message, status.ToString()).Should().Be((TF_Code.TF_OK, "", "TF_OK"));
    }

    [Fact]
    public void OK_forgets_the_message()
    {
        var status = new Status();
        status.SetStatus(TF_Code.TF_NOT_FOUND, "gone");

        status.SetStatus(TF_Code.TF_OK, "not kept");

        (status.Code, status.Message).Should().Be((TF_Code.TF_OK, ""));
    }

    [Fact]
    public void Statuses_over_one_handle_are_one()
    {
        var first = new Status();
        var second = new Status((SafeStatusHandle)first);

        second.SetStatus(TF_Code.TF_ABORTED, "stop");

        (first.Code, first.Message).Should().Be((TF_Code.TF_ABORTED, "stop"));
        ((SafeStatusHandle)first).DangerousGetHandle().Should().Be(((SafeStatusHandle)second).DangerousGetHandle()).And.NotBe(IntPtr.Zero);
    }

    [Fact]
    public void Calls_without_a_status_of_their_own_set_the_threads()
    {
        var op = tf.constant(1f).op;

        var ask = () => op.InputListLength("nothing");

        ask.Should().Throw<InvalidArgumentError>();
        (tf.Status.Code, tf.Status.Message).Should().Be((TF_Code.TF_INVALID_ARGUMENT, "Input arg 'nothing' not found"));
        op.OutputListLength("output").Should().Be(1);
        tf.Status.ok().Should().BeTrue();
    }
}
