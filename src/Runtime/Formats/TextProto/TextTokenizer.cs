namespace Reproductions.Runtime.Formats.TextProto;

/// <summary>Splits a text proto into words, quoted texts and symbols; blanks and comments fall away. Not thread-safe.</summary>
internal sealed class TextTokenizer
{
    private readonly string _text;
    private int _start;
    private int _end;
    private int _line = 1;
    private int _lineStart;
    private (int Line, int Column) _previous = (1, 1);

    /// <summary>Starts at the first token.</summary>
    public TextTokenizer(string text)
    {
        _text = text;
        Advance();
        _previous = (1, 1);
    }

    /// <summary>Kind of the token.</summary>
    public TextTokenKind Kind { get; private set; }

    /// <summary>The token's characters.</summary>
    public ReadOnlySpan<char> Token => _text.AsSpan(_start, _end - _start);

    /// <summary>True for the symbol.</summary>
    public bool Is(char symbol) => Kind == TextTokenKind.Symbol && _text[_start] == symbol;

    /// <summary>Steps over the symbol when it is there.</summary>
    public bool TryTake(char symbol)
    {
        if (!Is(symbol))
        {
            return false;
        }

        Advance();
        return true;
    }

    /// <summary>Steps over the symbol, which must be there.</summary>
    public void Take(char symbol)
    {
        if (!TryTake(symbol))
        {
            throw Expected($"\"{symbol}\"");
        }
    }

    /// <summary>Takes a name.</summary>
    public string TakeName()
    {
        if (Kind != TextTokenKind.Word)
        {
            throw new TextProtoError(_line, _start - _lineStart + 1, $"'{CurrentLine()}': Expected identifier or number, got {Token}.");
        }

        var name = Token.ToString();
        Advance();
        return name;
    }

    /// <summary>The error for something else than what is here; at the end of the text its place is that of the last token.</summary>
    public TextProtoError Expected(string what)
    {
        var (line, column) = Kind == TextTokenKind.End ? _previous : (_line, _start - _lineStart + 1);
        return new TextProtoError(line, column, Kind == TextTokenKind.End ? $"Expected {what}." : $"'{CurrentLine()}': Expected {what}, got {Token}.");
    }

    /// <summary>An error at the token.</summary>
    public TextProtoError Error(string reason) => new(_line, _start - _lineStart + 1, reason);

    /// <summary>The place of the token: line and column, from 1.</summary>
    public (int Line, int Column) Place => (_line, _start - _lineStart + 1);

    /// <summary>Steps to the next token.</summary>
    public void Advance()
    {
        _previous = Place;
        var at = _end;
        while (at < _text.Length)
        {
            var c = _text[at];
            if (c == '\n')
            {
                _line++;
                _lineStart = at + 1;
                at++;
            }
            else if (c is ' ' or '\t' or '\r' or '\f' or '\v')
            {
                at++;
            }
            else if (c == '#')
            {
                var end = _text.AsSpan(at).IndexOf('\n');
                at = end < 0 ? _text.Length : at + end;
            }
            else
            {
                break;
            }
        }

        _start = at;
        if (at == _text.Length)
        {
            Kind = TextTokenKind.End;
        }
        else if (_text[at] is '"' or '\'')
        {
            Kind = TextTokenKind.Quoted;
            at = EndOfQuoted(at);
        }
        else if (IsWord(_text[at]))
        {
            Kind = TextTokenKind.Word;
            while (at < _text.Length && IsWord(_text[at]))
            {
                at++;
            }
        }
        else
        {
            Kind = TextTokenKind.Symbol;
            at++;
        }

        _end = at;
    }

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '+' or '-' or '.';

    private int EndOfQuoted(int start)
    {
        for (var at = start + 1; at < _text.Length && _text[at] != '\n'; at++)
        {
            if (_text[at] == '\\')
            {
                at++;
            }
            else if (_text[at] == _text[start])
            {
                return at + 1;
            }
        }

        throw new TextProtoError(_line, start - _lineStart + 1, $"'{CurrentLine()}': String missing ending quote.");
    }

    private string CurrentLine()
    {
        var rest = _text.AsSpan(_lineStart);
        var end = rest.IndexOf('\n');
        return (end < 0 ? rest : rest[..end]).TrimEnd('\r').ToString() is { Length: > 120 } line ? line[..120] + "..." : rest[..(end < 0 ? rest.Length : end)].TrimEnd('\r').ToString();
    }
}
