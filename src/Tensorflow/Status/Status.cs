using Reproductions.Runtime.Errors;

namespace Tensorflow;

/// <summary>
/// How the last call that was given this status ended: a code and a message. Calls that take one set it, to TF_OK too. One thread at a time.
/// </summary>
public sealed class Status
{
    private readonly SafeStatusHandle _handle;

    /// <summary>Makes a status of TF_OK.</summary>
    public Status()
        : this(new SafeStatusHandle(new StatusRecord()))
    {
    }

    /// <summary>Makes another face of the status that <paramref name="handle"/> holds.</summary>
    public Status(SafeStatusHandle handle)
    {
        ArgumentNullException.ThrowIfNull(handle);
        _handle = handle;
    }

    /// <summary>The message; empty for TF_OK.</summary>
    public string Message => Record.Message;

    /// <summary>The code.</summary>
    public TF_Code Code => Record.Code;

    private StatusRecord Record => _handle.Target<StatusRecord>();

    public static implicit operator SafeStatusHandle(Status status) => status._handle;

    /// <summary>Sets code and message; TF_OK has no message, as in the C API.</summary>
    public void SetStatus(TF_Code code, string msg) => (Record.Code, Record.Message) = (code, code == TF_Code.TF_OK ? "" : msg ?? "");

    /// <summary>True for TF_OK.</summary>
    public bool ok() => Code == TF_Code.TF_OK;

    /// <summary>Does nothing for TF_OK; else throws, or writes the message to <see cref="Binding.tf_output_redirect"/> where that is not wanted.</summary>
    /// <param name="throwException">Whether a code other than TF_OK is thrown.</param>
    /// <exception cref="NotOkStatusException">The error of the code, with the message: <see cref="OutOfRangeError"/>, <see cref="InvalidArgumentError"/> and so on.</exception>
    public void Check(bool throwException = false)
    {
        if (ok())
        {
            return;
        }

        if (throwException)
        {
            throw NotOkStatusException.Of((StatusCode)Code, Message);
        }

        Binding.tf_output_redirect?.WriteLine(Message);
    }

    /// <summary>The code, and the message where there is one.</summary>
    public override string ToString() => ok() ? $"{Code}" : $"{Code}: {Message}";

    /// <summary>Runs <paramref name="call"/>; an error of TensorFlow sets the status and gives <paramref name="fallback"/>, as a call of the C API does.</summary>
    internal T Try<T>(Func<T> call, T fallback = default)
    {
        try
        {
            return Run(call);
        }
        catch (TensorflowException)
        {
            return fallback;
        }
    }

    /// <summary>Runs <paramref name="call"/>; an error of TensorFlow sets the status and is thrown.</summary>
    internal T Run<T>(Func<T> call)
    {
        try
        {
            var result = call();
            SetStatus(TF_Code.TF_OK, "");
            return result;
        }
        catch (TensorflowException error)
        {
            SetStatus(error is NotOkStatusException known ? (TF_Code)known.Code : TF_Code.TF_INVALID_ARGUMENT, error.Message);
            throw;
        }
    }
}
