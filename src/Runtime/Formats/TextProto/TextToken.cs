namespace Reproductions.Runtime.Formats.TextProto;

/// <summary>What a token is.</summary>
internal enum TextTokenKind
{
    /// <summary>Nothing is left.</summary>
    End,

    /// <summary>A name, or a number: letters, digits, <c>_ + - .</c></summary>
    Word,

    /// <summary>A quoted text, with its quotes.</summary>
    Quoted,

    /// <summary>One other character.</summary>
    Symbol,
}
