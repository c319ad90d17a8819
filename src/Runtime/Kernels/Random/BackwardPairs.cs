namespace Reproductions.Runtime.Kernels.Random;

/// <summary>float64 uniforms and normals of one output of RandomGamma or RandomPoissonV2: drawn two by two, used last first.</summary>
internal struct BackwardPairs(Philox stream)
{
    private Philox _stream = stream;
    private double _uniform;
    private double _normal;
    private bool _hasUniform;
    private bool _hasNormal;

    public double Uniform()
    {
        if (_hasUniform)
        {
            _hasUniform = false;
            return _uniform;
        }

        _stream.Next(out var w0, out var w1, out var w2, out var w3);
        _uniform = Mappings.Uniform(w0, w1);
        _hasUniform = true;
        return Mappings.Uniform(w2, w3);
    }

    public double Normal()
    {
        if (_hasNormal)
        {
            _hasNormal = false;
            return _normal;
        }

        _stream.Next(out var w0, out var w1, out var w2, out var w3);
        (_normal, var last) = Mappings.Normal(w0, w1, w2, w3);
        _hasNormal = true;
        return last;
    }
}
