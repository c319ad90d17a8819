namespace Reproductions.Runtime.Formats.Records;

/// <summary>Unpacks one deflate stream (RFC 1951) step by step. Not thread-safe.</summary>
/// <remarks>
/// The framework's streams hide where a stream ends, pass over what follows it, and end silently where a file was cut;
/// a reader of records has to tell these apart.
/// </remarks>
/// <param name="source">Packed bytes.</param>
internal sealed class Inflater(PackedSource source)
{
    private const int WindowSize = 32768;
    private const int MaxBits = 15;

    private static readonly ushort[] LengthBase = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
    private static readonly byte[] LengthExtra = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
    private static readonly ushort[] DistanceBase = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577];
    private static readonly byte[] DistanceExtra = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13];
    private static readonly byte[] CodeOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
    private static readonly Code FixedLiterals = new([.. Enumerable.Range(0, 288).Select(i => (byte)(i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8))]);
    private static readonly Code FixedDistances = new([.. Enumerable.Repeat((byte)5, 30)]);

    private readonly byte[] _window = new byte[WindowSize];
    private int _at;
    private long _total;
    private bool _last;
    private State _state = State.Header;
    private int _stored;
    private int _copyLength;
    private int _copyDistance;
    private Code _literals = FixedLiterals;
    private Code _distances = FixedDistances;

    private enum State
    {
        Header,
        Stored,
        Codes,
        Done,
    }

    /// <summary>True after the last block.</summary>
    public bool IsDone => _state == State.Done;

    /// <summary>Unpacks until <paramref name="target"/> is full, or the stream or its source ends; the number of bytes.</summary>
    /// <exception cref="InvalidDataException">The stream is damaged.</exception>
    public int Read(Span<byte> target)
    {
        var done = 0;
        try
        {
            while (done < target.Length && _state != State.Done)
            {
                switch (_state)
                {
                    case State.Header:
                        ReadHeader();
                        break;
                    case State.Stored:
                        if (_stored == 0)
                        {
                            _state = _last ? State.Done : State.Header;
                            break;
                        }

                        Put(source.Byte(), target, ref done);
                        _stored--;
                        break;
                    default:
                        ReadCode(target, ref done);
                        break;
                }
            }
        }
        catch (EndOfStreamException)
        {
            // The file was cut; what came before is whole.
            source.IsCut = true;
        }

        return done;
    }

    private void ReadHeader()
    {
        if (_last)
        {
            _state = State.Done;
            return;
        }

        _last = source.Bits(1) == 1;
        switch (source.Bits(2))
        {
            case 0:
                source.Align();
                var length = source.Byte() | (source.Byte() << 8);
                var complement = source.Byte() | (source.Byte() << 8);
                if (length != (~complement & 0xFFFF))
                {
                    throw new InvalidDataException("invalid stored block lengths");
                }

                _stored = length;
                _state = State.Stored;
                break;
            case 1:
                (_literals, _distances) = (FixedLiterals, FixedDistances);
                _state = State.Codes;
                break;
            case 2:
                ReadTables();
                _state = State.Codes;
                break;
            default:
                throw new InvalidDataException("invalid block type");
        }
    }

    private void ReadTables()
    {
        var literals = source.Bits(5) + 257;
        var distances = source.Bits(5) + 1;
        var codes = source.Bits(4) + 4;
        if (literals > 286 || distances > 30)
        {
            throw new InvalidDataException("too many length or distance symbols");
        }

        var lengths = new byte[320];
        for (var i = 0; i < codes; i++)
        {
            lengths[CodeOrder[i]] = (byte)source.Bits(3);
        }

        var code = new Code(lengths.AsSpan(0, 19));
        Array.Clear(lengths);
        for (var i = 0; i < literals + distances;)
        {
            var symbol = code.Read(source);
            if (symbol < 16)
            {
                lengths[i++] = (byte)symbol;
                continue;
            }

            var (value, repeat) = symbol switch
            {
                16 when i == 0 => throw new InvalidDataException("invalid bit length repeat"),
                16 => (lengths[i - 1], 3 + source.Bits(2)),
                17 => ((byte)0, 3 + source.Bits(3)),
                _ => ((byte)0, 11 + source.Bits(7)),
            };
            if (i + repeat > literals + distances)
            {
                throw new InvalidDataException("invalid bit length repeat");
            }

            lengths.AsSpan(i, repeat).Fill(value);
            i += repeat;
        }

        if (lengths[256] == 0)
        {
            throw new InvalidDataException("invalid code -- missing end-of-block");
        }

        _literals = new Code(lengths.AsSpan(0, literals));
        _distances = new Code(lengths.AsSpan(literals, distances));
    }

    private void ReadCode(Span<byte> target, ref int done)
    {
        while (_copyLength > 0 && done < target.Length)
        {
            Put(_window[(_at - _copyDistance) & (WindowSize - 1)], target, ref done);
            _copyLength--;
        }

        if (_copyLength > 0 || done == target.Length)
        {
            return;
        }

        var symbol = _literals.Read(source);
        if (symbol < 256)
        {
            Put((byte)symbol, target, ref done);
        }
        else if (symbol == 256)
        {
            _state = _last ? State.Done : State.Header;
        }
        else
        {
            symbol -= 257;
            if (symbol >= LengthBase.Length)
            {
                throw new InvalidDataException("invalid literal/length code");
            }

            var length = LengthBase[symbol] + source.Bits(LengthExtra[symbol]);
            var far = _distances.Read(source);
            if (far >= DistanceBase.Length)
            {
                throw new InvalidDataException("invalid distance code");
            }

            var distance = DistanceBase[far] + source.Bits(DistanceExtra[far]);
            if (distance > _total)
            {
                throw new InvalidDataException("invalid distance too far back");
            }

            _copyLength = length;
            _copyDistance = distance;
        }
    }

    private void Put(int value, Span<byte> target, ref int done)
    {
        target[done++] = (byte)value;
        _window[_at] = (byte)value;
        _at = (_at + 1) & (WindowSize - 1);
        _total++;
    }

    /// <summary>A canonical Huffman code, read bit by bit.</summary>
    private sealed class Code
    {
        private readonly ushort[] _counts = new ushort[MaxBits + 1];
        private readonly ushort[] _symbols;

        public Code(ReadOnlySpan<byte> lengths)
        {
            foreach (var length in lengths)
            {
                _counts[length]++;
            }

            var left = 1;
            for (var bits = 1; bits <= MaxBits; bits++)
            {
                left = (left << 1) - _counts[bits];
                if (left < 0)
                {
                    throw new InvalidDataException("invalid code lengths set");
                }
            }

            var offsets = new ushort[MaxBits + 2];
            for (var bits = 1; bits <= MaxBits; bits++)
            {
                offsets[bits + 1] = (ushort)(offsets[bits] + _counts[bits]);
            }

            _symbols = new ushort[lengths.Length];
            for (var symbol = 0; symbol < lengths.Length; symbol++)
            {
                if (lengths[symbol] != 0)
                {
                    _symbols[offsets[lengths[symbol]]++] = (ushort)symbol;
                }
            }
        }

        public int Read(PackedSource source)
        {
            var code = 0;
            var first = 0;
            var index = 0;
            for (var bits = 1; bits <= MaxBits; bits++)
            {
                code |= source.Bits(1);
                var count = _counts[bits];
                if (code - count < first)
                {
                    return _symbols[index + (code - first)];
                }

                index += count;
                first = (first + count) << 1;
                code <<= 1;
            }

            throw new InvalidDataException("invalid code");
        }
    }
}
