namespace Reproductions.Runtime.Kernels.Random;

/// <summary>Hands out the words of a stream one by one.</summary>
internal struct PhiloxWords(Philox stream)
{
    private Philox _stream = stream;
    private uint _w0;
    private uint _w1;
    private uint _w2;
    private uint _w3;
    private int _used = 4;

    /// <summary>The next word.</summary>
    public uint Next()
    {
        if (_used == 4)
        {
            _stream.Next(out _w0, out _w1, out _w2, out _w3);
            _used = 0;
        }

        return _used++ switch
        {
            0 => _w0,
            1 => _w1,
            2 => _w2,
            _ => _w3,
        };
    }
}
