namespace Reproductions.Runtime.Formats.TextProto;

/// <summary>A text is no text form of the message that was asked for.</summary>
/// <param name="line">Line of the fault, from 1.</param>
/// <param name="column">Column of the fault, from 1.</param>
/// <param name="reason">What is wrong.</param>
public sealed class TextProtoError(int line, int column, string reason)
    : InvalidArgumentError($"{line}:{column} : {reason}")
{
    /// <summary>Line of the fault, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>Column of the fault, from 1.</summary>
    public int Column { get; } = column;
}
