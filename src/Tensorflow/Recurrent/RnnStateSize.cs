using System.Globalization;

namespace Tensorflow;

/// <summary>The size of a recurrent cell's state: units of one tensor, or a tuple of sizes.</summary>
public sealed class RnnStateSize
{
    private readonly int _units;
    private readonly bool _isLstm;

    private RnnStateSize(int units, RnnStateSize[] parts, bool isLstm)
    {
        _units = units;
        this.parts = parts;
        _isLstm = isLstm;
    }

    /// <summary>The sizes of a tuple; null of one tensor.</summary>
    public IReadOnlyList<RnnStateSize> parts { get; }

    /// <summary>The columns of the tensor.</summary>
    /// <exception cref="TypeError">It is a tuple.</exception>
    public int units => parts is null ? _units : throw new TypeError($"The state size {this} is a tuple.");

    public static implicit operator RnnStateSize(int units) => new(units, null, false);

    /// <summary>A tuple of sizes.</summary>
    public static RnnStateSize Tuple(params RnnStateSize[] parts) => new(0, parts, false);

    /// <summary>The sizes of an LSTM cell's memory and output.</summary>
    public static RnnStateSize Lstm(int c, int h) => new(0, [c, h], true);

    /// <inheritdoc/>
    public override string ToString() => parts is null ? _units.ToString(CultureInfo.InvariantCulture)
        : _isLstm ? $"LSTMStateTuple(c={parts[0]}, h={parts[1]})"
        : $"({string.Join(", ", parts)})";

    /// <summary>A state with a tensor for each size.</summary>
    /// <param name="make">Makes the tensor of so many columns.</param>
    internal RnnState Map(Func<int, Tensor> make)
    {
        if (parts is null)
        {
            return make(_units);
        }

        var states = parts.Select(p => p.Map(make)).ToArray();
        return _isLstm ? new LSTMStateTuple(states[0], states[1]) : states;
    }

    /// <summary>The sizes of the tensors in order.</summary>
    internal IEnumerable<int> Flatten() => parts is null ? [_units] : parts.SelectMany(p => p.Flatten());
}
