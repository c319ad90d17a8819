extern alias api;
using System.Text.Json;
using api::Tensorflow;
using api::Tensorflow.NumPy;
using Reproductions.Runtime.Tensors;
using Reproductions.Tests.Runtime.Formats;
using Tensorflow;
using static api::Tensorflow.Binding;

namespace Reproductions.Tests.Runtime.Files;

/// <summary>Broken and odd checkpoints restored by a Saver into poisoned variables: the values or the error of TensorFlow, and what the variables hold then.</summary>
public sealed class HostileRestoreTests : IDisposable
{
    private const string Wrapping = "Restoring from checkpoint failed.";
    private const string Original = "Original error:\n\n";

    // Python asks whether the prefix exists before the kernel does.
    private static readonly string[] AskedFirst = ["index_missing", "tempstate_only"];

    private readonly VariableGraph _graph = new();

    public static TheoryData<string, string> Cases => HostileCheckpointTests.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_restore_ends_as_in_TensorFlow_or_better(string family, string name)
    {
        var truth = Corpus.Truth(family, name);
        var says = truth.GetProperty("tensorflow_says").GetProperty("restore");
        var prefix = HostileCheckpointTests.Prefix(family, name, truth);
        var variables = truth.GetProperty("expected_variables").EnumerateArray().ToDictionary(v => v[0].GetString()!, Poisoned);
        var poison = variables.ToDictionary(v => v.Key, v => Read(v.Value));
        var saver = tf.train.Saver();

        var error = MetaJudge.ErrorOf(() => saver.restore(_graph.Session, prefix));

        if (error is null)
        {
            says.TryGetProperty("ok", out var ok).Should().BeTrue(name);
            variables.ToList().ForEach(v => Read(v.Value).ShouldBeShort(ok.GetProperty(v.Key), v.Key));
            return;
        }

        ErrorShouldBe(error, name, prefix, says);
        if (!says.TryGetProperty("variables_untouched", out var untouched) || untouched.GetBoolean())
        {
            variables.ToList().ForEach(v => Bytes(Read(v.Value)).Should().Equal(Bytes(poison[v.Key]), $"{v.Key} must keep its poison"));
        }
    }

    public void Dispose() => _graph.Dispose();

    private static void ErrorShouldBe(TensorflowException error, string name, string prefix, JsonElement says)
    {
        if (HostileCheckpointTests.Better.TryGetValue(name, out var better) && !AskedFirst.Contains(name))
        {
            error.Should().BeOfType(better.Error, better.TensorFlowDoes);
            error.Message.Should().Contain(string.Format(System.Globalization.CultureInfo.InvariantCulture, better.Words, prefix));
            return;
        }

        var message = says.GetProperty("message").GetString()!;
        error.Message.StartsWith(Wrapping, StringComparison.Ordinal).Should().Be(message.StartsWith(Wrapping, StringComparison.Ordinal));
        error.Message[(error.Message.IndexOf(Original, StringComparison.Ordinal) is var at and >= 0 ? at + Original.Length : 0)..].Should().StartWith(CheckpointJudge.Words(message, prefix));
        says.GetProperty("error").GetString().Should().BeOneOf(error.GetType().Name, "OpError");
    }

    private IVariableV1 Poisoned(JsonElement variable)
    {
        var shape = new Reproductions.Runtime.Tensors.Shape(TruthValues.Dims(variable[2]));
        var type = DTypes.Parse(variable[1].GetString()!);
        var poison = type switch
        {
            DType.String => Reproductions.Runtime.Tensors.Tensor.FromStrings(shape, Enumerable.Repeat("poison", (int)shape.ElementCount)),
            DType.Bool => Reproductions.Runtime.Tensors.Tensor.Zeros(type, shape),
            DType.Int64 => Reproductions.Runtime.Tensors.Tensor.From(shape, [.. Enumerable.Repeat(-77L, (int)shape.ElementCount)]),
            _ => Reproductions.Runtime.Tensors.Tensor.From(shape, [.. Enumerable.Repeat(-77f, (int)shape.ElementCount)]),
        };
        return _graph.Variable(new NDArray(poison), variable[0].GetString()!);
    }

    private Reproductions.Runtime.Tensors.Tensor Read(IVariableV1 variable) => ((NDArray)_graph.Session.RunMany(variable.GraphElement)).Host;

    private static byte[] Bytes(Reproductions.Runtime.Tensors.Tensor value) => value.DType == DType.String
        ? [.. Enumerable.Range(0, (int)value.Count).SelectMany(i => value.StringAt(i))]
        : value.Bytes.ToArray();
}
