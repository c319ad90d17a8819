using System.Text;
using Reproductions.Runtime.Formats.Examples;

namespace Reproductions.Runtime.Ops.Examples;

/// <summary>Serialized examples, read feature by feature (core/util/example_proto_fast_parsing.cc). Immutable after construction.</summary>
internal sealed class ExampleBatch
{
    private readonly Dictionary<string, byte[]>[] _examples;
    private readonly Tensor? _names;

    /// <summary>Reads the examples.</summary>
    /// <param name="serialized">Strings, one an example; a scalar is one without a batch.</param>
    /// <param name="names">For errors, one an example; null or empty for none.</param>
    /// <exception cref="InvalidArgumentError">One is no tf.train.Example, or the numbers differ.</exception>
    public ExampleBatch(Tensor serialized, Tensor? names)
    {
        if (names is { Count: > 0 } && names.Count != serialized.Count)
        {
            throw new InvalidArgumentError($"Expected len(names) == len(serialized), but got: {names.Count} vs. {serialized.Count}");
        }

        IsSingle = serialized.Shape.Rank == 0;
        _names = names;
        _examples = new Dictionary<string, byte[]>[serialized.Count];
        for (var i = 0; i < _examples.Length; i++)
        {
            _examples[i] = ExampleReader.Features(serialized.StringAt(i))
                ?? throw new InvalidArgumentError($"Could not parse example input, value: '{Encoding.Latin1.GetString(serialized.StringAt(i))}'");
        }
    }

    /// <summary>True for one example without a batch dimension.</summary>
    public bool IsSingle { get; }

    /// <summary>Number of examples.</summary>
    public int Count => _examples.Length;

    /// <summary>A feature's values in each example, a vector; null where the example lacks it.</summary>
    /// <param name="feature">The feature.</param>
    /// <param name="naming">Whether an error names the type that it found first, as for dense features.</param>
    public Tensor?[] Values(FeatureSpec feature, bool naming)
    {
        var values = new Tensor?[Count];
        for (var i = 0; i < Count; i++)
        {
            if (!_examples[i].TryGetValue(feature.Key, out var bytes))
            {
                continue;
            }

            if (!ExampleReader.TryValues(bytes, out values[i]))
            {
                throw Error(feature.Key, i, "Can't parse serialized Example.");
            }

            if (values[i] is { } found && found.DType != feature.Type)
            {
                throw Error(feature.Key, i, naming
                    ? $"Data types don't match. Data type: {found.DType.Name} but expected type: {feature.Type.Name}"
                    : $"Data types don't match. Expected type: {feature.Type.Name}, the example has {found.DType.Name}");
            }
        }

        return values;
    }

    /// <summary>The error of a required feature that an example lacks.</summary>
    public InvalidArgumentError Missing(DenseFeatureSpec feature, int example) => new(
        $"{(IsSingle ? "" : $"Name: {Name(example)}, ")}Feature: {feature.Key} (data type: {feature.Type.Name}) is required but could not be found.");

    /// <summary>An error about a feature of an example.</summary>
    public InvalidArgumentError Error(string key, int example, string what) => new(
        IsSingle ? $"Key: {key}.  {what}" : $"Name: {Name(example)}, Key: {key}, Index: {example}.  {what}");

    private string Name(int example) => _names is { Count: > 0 } ? _names.TextAt(example) : "<unknown>";
}
