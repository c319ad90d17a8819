using System.Numerics;

namespace Reproductions.Runtime.Kernels.Fourier;

/// <summary>
/// The discrete Fourier transform of one length, by halving; a length that is no power of two is a convolution of one that is
/// (Bluestein's method). Holds tables and working memory: one thread at a time.
/// </summary>
public sealed class FourierTransform
{
    private readonly int _length;
    private readonly bool _isInverse;
    private readonly Complex[] _roots;
    private readonly Complex[] _chirp;
    private readonly Complex[] _chirpSpectrum;
    private readonly FourierTransform? _forward;
    private readonly FourierTransform? _backward;

    /// <summary>Prepares transforms.</summary>
    /// <param name="length">Number of elements, at least 0.</param>
    /// <param name="isInverse">Whether the exponent is positive. The sum is not divided by the length.</param>
    public FourierTransform(int length, bool isInverse)
    {
        _length = length;
        _isInverse = isInverse;
        (_roots, _chirp, _chirpSpectrum) = ([], [], []);
        if (BitOperations.IsPow2(length))
        {
            _roots = [.. Enumerable.Range(0, length / 2).Select(i => Root(i, length))];
            return;
        }

        if (length < 2)
        {
            return;
        }

        var padded = (int)BitOperations.RoundUpToPowerOf2((uint)(2 * length));
        _forward = new(padded, isInverse: false);
        _backward = new(padded, isInverse: true);

        // The square of the index is taken modulo the period, so that the angle stays exact.
        _chirp = [.. Enumerable.Range(0, length).Select(i => Root((long)i * i % (2L * length), 2L * length))];
        _chirpSpectrum = new Complex[padded];
        for (var i = 0; i < length; i++)
        {
            _chirpSpectrum[i] = _chirpSpectrum[(padded - i) % padded] = Complex.Conjugate(_chirp[i]);
        }

        _forward.Run(_chirpSpectrum);
    }

    /// <summary>Transforms <paramref name="values"/>, of the prepared length, in place.</summary>
    public void Run(Span<Complex> values)
    {
        if (_length < 2)
        {
            return;
        }

        if (_forward is null)
        {
            ByHalves(values);
            return;
        }

        var work = new Complex[_chirpSpectrum.Length];
        for (var i = 0; i < _length; i++)
        {
            work[i] = values[i] * _chirp[i];
        }

        _forward.Run(work);
        for (var i = 0; i < work.Length; i++)
        {
            work[i] *= _chirpSpectrum[i];
        }

        _backward!.Run(work);
        for (var i = 0; i < _length; i++)
        {
            values[i] = work[i] * _chirp[i] / work.Length;
        }
    }

    private Complex Root(long index, long period)
    {
        var angle = 2 * Math.PI * index / period;
        return new(Math.Cos(angle), _isInverse ? Math.Sin(angle) : -Math.Sin(angle));
    }

    private void ByHalves(Span<Complex> values)
    {
        for (int i = 1, j = 0; i < _length; i++)
        {
            var bit = _length >> 1;
            for (; (j & bit) != 0; bit >>= 1)
            {
                j ^= bit;
            }

            j ^= bit;
            if (i < j)
            {
                (values[i], values[j]) = (values[j], values[i]);
            }
        }

        for (var size = 2; size <= _length; size *= 2)
        {
            var (half, step) = (size / 2, _length / size);
            for (var start = 0; start < _length; start += size)
            {
                for (var k = 0; k < half; k++)
                {
                    var (even, odd) = (values[start + k], values[start + k + half] * _roots[k * step]);
                    values[start + k] = even + odd;
                    values[start + k + half] = even - odd;
                }
            }
        }
    }
}
