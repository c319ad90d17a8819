using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Random;

namespace Reproductions.Runtime.Ops.Random;

/// <summary>Draws float64 numbers in pairs from the blocks of one stream and gives the last of a pair first. Used by one thread.</summary>
internal sealed class BackwardDraws(Philox stream)
{
    private Philox _stream = stream;
    private (double First, double Second) _uniforms;
    private (double First, double Second) _normals;
    private int _uniformsLeft;
    private int _normalsLeft;

    /// <summary>The next uniform number in [0, 1).</summary>
    public double Uniform()
    {
        if (_uniformsLeft == 0)
        {
            _stream.Next(out var w0, out var w1, out var w2, out var w3);
            _uniforms = (WordReader.Uniform(w0, w1), WordReader.Uniform(w2, w3));
            _uniformsLeft = 2;
        }

        return --_uniformsLeft == 1 ? _uniforms.Second : _uniforms.First;
    }

    /// <summary>The next normal number.</summary>
    public double Normal()
    {
        if (_normalsLeft == 0)
        {
            _stream.Next(out var w0, out var w1, out var w2, out var w3);
            _normals = Mappings.Normal(w0, w1, w2, w3);
            _normalsLeft = 2;
        }

        return --_normalsLeft == 1 ? _normals.Second : _normals.First;
    }
}
