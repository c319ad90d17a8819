using System.Text.Json;
using System.Text.RegularExpressions;
using Tensorflow;
using Tensorflow.Exceptions;

namespace Reproductions.Tests.Runtime.Formats;

/// <summary>Broken and odd checkpoints: TensorFlow's verdict, or a better one where TensorFlow crashes, guesses or keeps silent.</summary>
public sealed partial class HostileCheckpointTests
{
    /// <summary>Where our answer to a restore is better than TensorFlow's: what it does, our error, its words.</summary>
    internal static readonly Dictionary<string, (string TensorFlowDoes, Type Error, string Words)> Better = new()
    {
        ["entry_shape_huge_size_match"] = ("takes 64 GiB of memory first", typeof(DataLossError), "Key 'w' claims 68719476736 bytes"),
        ["entry_shape_int_max"] = ("takes 2^65 bytes of memory first", typeof(DataLossError), "Invalid size in bundle entry: key w; stored size 24; expected size 36893488147419103228"),
        ["footer_index_size_huge"] = ("ends its process", typeof(OutOfRangeError), "Read less bytes than requested"),
        ["header_missing"] = ("takes the first tensor's entry for the header", typeof(DataLossError), "Unable to read file ({0}.index). Perhaps the file is corrupt or was produced by a newer version of TensorFlow with format changes (failed to seek to header entry)"),
        ["index_missing"] = ("asks Python first", typeof(NotFoundError), "Unsuccessful TensorSliceReader constructor: Failed to find any matching files for {0}"),
        ["tempstate_only"] = ("asks Python first", typeof(NotFoundError), "Unsuccessful TensorSliceReader constructor: Failed to find any matching files for {0}"),
        ["slices_negative_length"] = ("ends its process", typeof(DataLossError), "Key 'p' lists the slice 0,-2, which has a negative start or length."),
        ["slices_part_shape_short"] = ("reads foreign memory", typeof(DataLossError), "Slice 2,2 of key 'p' is stored as float[1], not as float[2]."),
        ["slices_part_shape_wrong"] = ("guesses which elements are meant", typeof(DataLossError), "Slice 2,2 of key 'p' is stored as float[3], not as float[2]."),
        ["slices_zero_length"] = ("names a key of control characters", typeof(NotFoundError), "Key 0070000101"),
        ["small_blocks_bad_crc_2"] = ("forgets the keys of the block", typeof(DataLossError), "block checksum mismatch. Key 'global_step' cannot be looked up."),
        ["small_blocks_bad_crc_3"] = ("forgets the keys of the block", typeof(DataLossError), "block checksum mismatch. Key 's' cannot be looked up."),
        ["small_blocks_bad_crc_4"] = ("forgets the keys of the block", typeof(DataLossError), "block checksum mismatch. Key 'w' cannot be looked up."),
        ["small_blocks_zeroed_1"] = ("forgets the keys of the block", typeof(DataLossError), "block checksum mismatch. Key 'b' cannot be looked up."),
        ["small_blocks_zeroed_3"] = ("forgets the keys of the block", typeof(DataLossError), "block checksum mismatch. Key 's' cannot be looked up."),
    };

    // Whose list differs on purpose. Besides those above: a second header is no tensor, of a doubled key both are listed,
    // and of types without values here we say so before we count bytes.
    private static readonly string[] OtherLists =
        [.. Better.Keys, "header_twice", "keys_duplicate", "slices_dtype_of_part", "entry_dtype_20", "entry_dtype_21", "entry_dtype_29"];

    public static TheoryData<string, string> Cases { get; } = MakeCases("hostile_bundle", "hostile_v1", "interop");

    public static TheoryData<string, string> ListedCases { get; } = [.. Cases.Select(c => c.Data).Where(c => !OtherLists.Contains(c.Item2))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Restoring_gives_TensorFlows_verdict_or_a_better_one(string family, string name)
    {
        var truth = Corpus.Truth(family, name);
        var prefix = Prefix(family, name, truth);
        var variables = truth.GetProperty("expected_variables");

        if (Better.TryGetValue(name, out var better))
        {
            var error = CheckpointJudge.Restore(prefix, variables).Error;
            error.Should().BeOfType(better.Error, better.TensorFlowDoes);
            error!.Message.Should().StartWith(string.Format(System.Globalization.CultureInfo.InvariantCulture, better.Words, prefix));
        }
        else
        {
            CheckpointJudge.RestoreShouldBe(prefix, variables, truth.GetProperty("tensorflow_says").GetProperty("restore"), name);
        }
    }

    [Theory]
    [MemberData(nameof(ListedCases))]
    public void Listing_and_reading_give_TensorFlows_answers(string family, string name)
    {
        var truth = Corpus.Truth(family, name);

        CheckpointJudge.ReaderShouldBe(Prefix(family, name, truth), truth.GetProperty("tensorflow_says"), name);
    }

    private static TheoryData<string, string> MakeCases(params string[] families)
    {
        var cases = new TheoryData<string, string>();
        foreach (var family in families)
        {
            foreach (var name in Corpus.Cases(family))
            {
                cases.Add(family, name.Data);
            }
        }

        return cases;
    }

    internal static string Prefix(string family, string name, JsonElement truth) =>
        Corpus.Folder(family, name) + Judged().Match(truth.GetProperty("judged_as").GetString()!).Groups[1].Value;

    [GeneratedRegex(@"Saver\.restore\('\.(/[^']*)'\)")]
    private static partial Regex Judged();
}
