using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Tensorflow;

/// <summary>A cell with dropout of its inputs, its state and its outputs. The memory <c>c</c> of an LSTM cell is never dropped.</summary>
public sealed class DropoutWrapper : WrapperCell
{
    private readonly object _inputKeep;
    private readonly object _stateKeep;
    private readonly object _outputKeep;
    private readonly int? _seed;
    private readonly Tensor _inputNoise;
    private readonly Tensor[] _stateNoise;
    private readonly Tensor _outputNoise;

    /// <summary>Wraps a cell.</summary>
    /// <param name="cell">The cell inside.</param>
    /// <param name="input_keep_prob">The part of the inputs that is kept: a number or a tensor in [0, 1]; null for 1.</param>
    /// <param name="output_keep_prob">The part of the outputs that is kept; null for 1.</param>
    /// <param name="state_keep_prob">The part of the next state that is kept; null for 1.</param>
    /// <param name="variational_recurrent">Whether every step of a run drops the same units.</param>
    /// <param name="input_size">The columns of the inputs; needed where the same ones of them are dropped in every step.</param>
    /// <param name="dtype">The element type; needed with <paramref name="variational_recurrent"/>.</param>
    /// <param name="seed">The seed; null for none.</param>
    /// <exception cref="ValueError">A probability is not in [0, 1], or what <paramref name="variational_recurrent"/> needs is missing.</exception>
    public DropoutWrapper(RnnCell cell, object input_keep_prob = null, object output_keep_prob = null, object state_keep_prob = null, bool variational_recurrent = false, int? input_size = null, TF_DataType dtype = TF_DataType.DtInvalid, int? seed = null)
        : base("DropoutWrapper", cell)
    {
        using (ops.OpenScope("DropoutWrapperInit", null))
        {
            _inputKeep = Probability(input_keep_prob, nameof(input_keep_prob));
            _stateKeep = Probability(state_keep_prob, nameof(state_keep_prob));
            _outputKeep = Probability(output_keep_prob, nameof(output_keep_prob));
        }

        _seed = seed;
        if (!variational_recurrent)
        {
            return;
        }

        if (dtype == TF_DataType.DtInvalid)
        {
            throw new ValueError("When variational_recurrent=True, dtype must be provided");
        }

        if (Drops(_inputKeep))
        {
            _inputNoise = Noise(
                input_size ?? throw new ValueError("When variational_recurrent=True and input_keep_prob < 1.0 or is unknown, input_size must be provided"),
                "input",
                0,
                dtype);
        }

        _stateNoise = [.. cell.state_size.Flatten().Select((units, i) => Noise(units, "state", i, dtype))];
        _outputNoise = Noise(cell.output_size, "output", 0, dtype);
    }

    /// <inheritdoc/>
    private protected override (Tensor output, RnnState state) Wrapped(Tensor inputs, RnnState state, VariableScope scope)
    {
        if (Drops(_inputKeep))
        {
            inputs = Dropout(inputs, _inputKeep, _inputNoise, "input", 0);
        }

        var (output, next) = wrapped_cell.__call__(inputs, state, scope);
        if (Drops(_stateKeep))
        {
            var index = 0;
            next = DropState(next, ref index);
        }

        return (Drops(_outputKeep) ? Dropout(output, _outputKeep, _outputNoise, "output", 0) : output, next);
    }

    private static bool Drops(object keep) => keep is not double known || known < 1;

    private static object Probability(object given, string name)
    {
        var tensor = given switch
        {
            Tensor { Host: null } inGraph => inGraph,
            Tensor number => ops.convert_to_tensor(number),
            _ => ops.convert_to_tensor(Convert.ToSingle(given ?? 1, CultureInfo.InvariantCulture)),
        };
        if (ConstantFolder.Evaluate(tensor.Endpoint) is not { Count: 1 } value)
        {
            return tensor;
        }

        var known = value.DType == DType.Float64 ? value.Value<double>() : value.Value<float>();
        return known is >= 0 and <= 1 ? known : throw new ValueError(FormattableString.Invariant($"Parameter {name} must be between 0 and 1: {(int)known}"));
    }

    private RnnState DropState(RnnState state, ref int index)
    {
        if (state is LSTMStateTuple)
        {
            index += 2;
            return new LSTMStateTuple(state.c, DropPart(state.h, index - 1));
        }

        if (!state.is_tuple)
        {
            return DropPart(state, index++);
        }

        var parts = new RnnState[state.parts.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = DropState(state[i], ref index);
        }

        return parts;
    }

    private Tensor DropPart(Tensor part, int index) => Dropout(part, _stateKeep, _stateNoise?[index], "state", index);

    private Tensor Dropout(Tensor value, object keep, Tensor noise, string salt, int index)
    {
        if (noise is null)
        {
            return keep is 0.0
                ? throw new ValueError("rate must be a scalar tensor or a float in the range [0, 1), got 1")
                : tensorflow.nn_internal.Dropout(value, keep is double known ? 1 - known : 1f - (Tensor)keep, null, Seed(salt, index), null);
        }

        var mask = tensorflow.Unary("Floor", BinaryOperators.Apply("add", keep, noise), null);
        var result = BinaryOperators.Apply("div", value, keep) * mask;
        result.MergeShape(value.StaticShape);
        return result;
    }

    private Tensor Noise(int columns, string salt, int index, TF_DataType dtype)
    {
        var shape = array_ops.concat([new[] { 1 }, new[] { columns }], 0);
        return random_ops.random_uniform(shape, dtype: dtype, seed: Seed(salt, index));
    }

    /// <summary>A seed for each use: the first 31 bits of an MD5 sum, as Python takes them.</summary>
    private int? Seed(string salt, int index)
    {
        if (_seed is null)
        {
            return null;
        }

        var text = string.Create(CultureInfo.InvariantCulture, $"{_seed}{salt}_{index}");
#pragma warning disable CA5351 // TensorFlow's seeds are MD5 sums; nothing is protected by them.
        var hash = MD5.HashData(Encoding.UTF8.GetBytes(text));
#pragma warning restore CA5351
        return (int)(System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(hash) & int.MaxValue);
    }
}
