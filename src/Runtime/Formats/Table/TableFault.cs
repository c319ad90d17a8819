using Reproductions.Runtime.Errors;

namespace Reproductions.Runtime.Formats.Table;

/// <summary>A fault in a table, before its reader has said in which file and for which purpose.</summary>
/// <param name="code">TensorFlow's status for the fault.</param>
/// <param name="words">TensorFlow's words, without a final stop.</param>
/// <param name="where">What is at fault: file and byte offset; one sentence.</param>
internal sealed class TableFault(StatusCode code, string words, string where) : Exception($"{words}. {where}")
{
    /// <summary>TensorFlow's status.</summary>
    public StatusCode Code { get; } = code;

    /// <summary>TensorFlow's words.</summary>
    public string Words { get; } = words;

    /// <summary>File and byte offset, a sentence.</summary>
    public string Where { get; } = where;

    /// <summary>The name of the status as TensorFlow 1.13.1 prints it inside a text.</summary>
    public string CodeName => Code switch
    {
        StatusCode.DataLoss => "Data loss",
        StatusCode.OutOfRange => "Out of range",
        StatusCode.InvalidArgument => "Invalid argument",
        StatusCode.NotFound => "Not found",
        StatusCode.FailedPrecondition => "Failed precondition",
        StatusCode.PermissionDenied => "Permission denied",
        _ => Code.ToString(),
    };

    /// <summary>The typed error.</summary>
    public NotOkStatusException ToError() => NotOkStatusException.Of(Code, Message, this);

    /// <summary>A damaged place.</summary>
    public static TableFault DataLoss(string words, string file, long offset, string? more = null) =>
        new(StatusCode.DataLoss, words, $"The damage is in '{file}' at byte {offset}{(more is null ? "" : $": {more}")}.");
}
