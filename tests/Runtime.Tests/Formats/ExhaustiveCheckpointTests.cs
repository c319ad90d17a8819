using System.Buffers.Binary;
using System.Text.RegularExpressions;
using Reproductions.Runtime.Formats;
using Reproductions.Runtime.Tensors;

namespace Reproductions.Tests.Runtime.Formats;

/// <summary>One checkpoint with every byte changed and every length cut: each mutant gets TensorFlow's verdict, or a typed error where TensorFlow ends its process.</summary>
public sealed partial class ExhaustiveCheckpointTests
{
    // Offset and size of the base file's two blocks: the crc behind them is made right again.
    private const int TrailerType = 1;

    [Theory]
    [InlineData("index_flips")]
    [InlineData("index_cuts")]
    [InlineData("data_flips")]
    [InlineData("data_cuts")]
    [InlineData("v1_flips")]
    [InlineData("v1_cuts")]
    [InlineData("index_block_flips_crc_fixed")]
    [InlineData("index_of_index_flips_crc_fixed")]
    public void Every_mutant_gets_a_verdict_and_no_wrong_value(string name)
    {
        using var folder = new TemporaryFolder();
        var truth = Corpus.Truth("exhaustive", name);
        Corpus.Copy("exhaustive", name, folder.Path);
        var file = folder.At(truth.GetProperty("mutated_file").GetString()!);
        var original = File.ReadAllBytes(file);
        var good = truth.GetProperty("good");
        var outcomes = truth.GetProperty("outcomes").EnumerateArray().Select(o => o.GetString()!).ToArray();
        var cut = name.EndsWith("cuts", StringComparison.Ordinal);
        var requests = good.EnumerateObject().Select(v => new RestoreRequest(v.Name, "", DTypes.Parse(v.Value[0].GetString()!))).ToArray();
        foreach (var row in truth.GetProperty("rows").EnumerateArray())
        {
            File.WriteAllBytes(file, cut ? original[..row[0].GetInt32()] : Flip(original, row[0].GetInt32(), (byte)row[1].GetInt32(), name));
            Tensor[]? values = null;
            Tensorflow.TensorflowException? error = null;
            try
            {
                using var checkpoint = CheckpointFile.Open(folder.At("m"));
                values = checkpoint.Restore(requests);
            }
            catch (Tensorflow.TensorflowException e)
            {
                error = e;
            }

            var because = $"{name} {row}";
            var outcome = outcomes[row[cut ? 2 : 3].GetInt32()];
            if (outcome == "same")
            {
                error.Should().BeNull(because);
                foreach (var (value, variable) in values!.Zip(good.EnumerateObject()))
                {
                    value.ShouldBeShort(variable.Value, because);
                }
            }
            else if (outcome.Contains("[missing] Key ", StringComparison.Ordinal) && error is Tensorflow.Exceptions.DataLossError)
            {
                // TensorFlow's lookup stops at the damage without a word and says that the key is not there.
                error.Message.Should().MatchRegex("^(bad entry in block|block checksum mismatch)", because);
            }
            else if (outcome.StartsWith("crash", StringComparison.Ordinal))
            {
                error.Should().NotBeNull(because);
            }
            else
            {
                var colon = outcome.IndexOf(": ", StringComparison.Ordinal);
                error.Should().NotBeNull(because);
                error!.GetType().Name.Should().Be(outcome[..colon], because);
                error.Message.Should().MatchRegex(Pattern(outcome[(colon + 2)..], folder.At("m")), because);
            }
        }
    }

    private static byte[] Flip(byte[] original, int offset, byte mask, string name)
    {
        var bytes = (byte[])original.Clone();
        bytes[offset] ^= mask;
        if (name.EndsWith("crc_fixed", StringComparison.Ordinal))
        {
            // The footer says where the index block is; the data block comes first and ends before the empty metaindex block.
            var footer = original.AsSpan(original.Length - 48);
            var at = 0;
            var metaindex = (Offset: Varint(footer, ref at), Size: Varint(footer, ref at));
            var index = (Offset: Varint(footer, ref at), Size: Varint(footer, ref at));
            var block = name.StartsWith("index_of_index", StringComparison.Ordinal) ? index : (Offset: 0, Size: metaindex.Offset - 5);
            var crc = Crc32C.Mask(Crc32C.Compute(bytes.AsSpan(block.Offset, block.Size + TrailerType)));
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(block.Offset + block.Size + TrailerType), crc);
        }

        return bytes;
    }

    private static int Varint(ReadOnlySpan<byte> bytes, ref int at)
    {
        var value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var b = bytes[at++];
            value |= (b & 0x7F) << shift;
            if (b < 0x80)
            {
                return value;
            }
        }
    }

    // Computed checksums are written N; a few stored ones were caught by the same rule.
    private static string Pattern(string message, string prefix)
    {
        message = CheckpointJudge.Words(message.Replace("[missing] ", "", StringComparison.Ordinal).Replace("[mismatch] ", "", StringComparison.Ordinal), prefix)
            .Replace("OUT_OF_RANGE:", "Out of range:", StringComparison.Ordinal);
        return "^" + Stored().Replace(Number().Replace(Regex.Escape(message), "[0-9]+"), @"stored\ [0-9]+\ vs");
    }

    [GeneratedRegex(@"\bN\b")]
    private static partial Regex Number();

    [GeneratedRegex(@"stored\\ [0-9]+\\ vs")]
    private static partial Regex Stored();
}
