using System.Text.Json;
using System.Text.RegularExpressions;
using Reproductions.Runtime.Formats.Records;
using Tensorflow;

namespace Reproductions.Tests.Runtime.Formats;

/// <summary>Broken record files: the records before the fault, then TensorFlow's error.</summary>
public sealed partial class HostileRecordTests
{
    public static TheoryData<string> Cases { get; } = Corpus.Cases("hostile_records");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Records_before_the_fault_are_read_then_TensorFlows_error_comes(string name)
    {
        var truth = Corpus.Truth("hostile_records", name);
        var says = truth.GetProperty("tensorflow_says");
        var file = Path.Combine(Corpus.Folder("hostile_records", name), "f");
        if (says.TryGetProperty("crash", out _))
        {
            // TensorFlow ends its process here.
            Read(file, RecordCompression.None).Error.Should().BeOfType<Tensorflow.Exceptions.DataLossError>().Which.Message.Should().StartWith("truncated record at ");
            return;
        }

        var compression = truth.GetProperty("judged_as").GetString() switch
        {
            var s when s!.Contains("GZIP", StringComparison.Ordinal) => RecordCompression.Gzip,
            var s when s!.Contains("ZLIB", StringComparison.Ordinal) => RecordCompression.Zlib,
            _ => RecordCompression.None,
        };
        var (records, error) = Read(file, compression);
        records.Should().Equal(says.GetProperty("tf_record_iterator").GetProperty("records_before").EnumerateArray().Select(r => r.TryGetProperty("hex", out var hex) ? hex.GetString() : Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes(r.GetProperty("utf8").GetString()!))));
        ErrorShouldBe(error, says.GetProperty("tf_record_iterator"));
        if (says.TryGetProperty("summary_iterator", out var events))
        {
            var (kinds, eventError) = ReadEvents(file);
            kinds.Should().Equal(events.GetProperty("events_before").EnumerateArray().Select(e => (e[0].GetString() ?? "none", e[1].GetInt64())));
            ErrorShouldBe(eventError, events);
        }
    }

    [Theory]
    [InlineData("events_flips")]
    [InlineData("events_cuts")]
    public void Every_mutant_of_a_log_gets_TensorFlows_verdict(string name)
    {
        using var folder = new TemporaryFolder();
        var truth = Corpus.Truth("exhaustive", name);
        var original = File.ReadAllBytes(Path.Combine(Corpus.Folder("exhaustive", name), "f"));
        var outcomes = truth.GetProperty("outcomes").EnumerateArray().Select(o => o.GetString()!).ToArray();
        var flips = name.EndsWith("flips", StringComparison.Ordinal);
        foreach (var row in truth.GetProperty("rows").EnumerateArray())
        {
            var bytes = flips ? (byte[])original.Clone() : original[..row[0].GetInt32()];
            if (flips)
            {
                bytes[row[0].GetInt32()] ^= (byte)row[1].GetInt32();
            }

            File.WriteAllBytes(folder.At("f"), bytes);
            var (records, error) = Read(folder.At("f"), RecordCompression.None);

            var match = Verdict().Match(outcomes[row[flips ? 2 : 1].GetInt32()]);
            records.Should().HaveCount(int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture), row.ToString());
            if (!match.Groups[2].Success)
            {
                error.Should().BeNull(row.ToString());
            }
            else
            {
                error!.GetType().Name.Should().Be(match.Groups[2].Value, row.ToString());
                error.Message.Should().StartWith(Words(match.Groups[3].Value), row.ToString());
            }
        }
    }

    private static void ErrorShouldBe(Exception? error, JsonElement says)
    {
        if (!says.TryGetProperty("error", out var type))
        {
            error.Should().BeNull();
            return;
        }

        // Python's proto parser raises a DecodeError of its own.
        error!.GetType().Name.Should().Be(type.GetString() == "DecodeError" ? "DataLossError" : type.GetString());
        if (type.GetString() == "FailedPreconditionError")
        {
            error.Message.Should().EndWith("f; Is a directory");
        }
        else
        {
            error.Message.Should().StartWith(Words(says.GetProperty("message").GetString()!));
        }
    }

    // 2.21 says why a record is truncated; 1.13.1, whose words we keep, does not.
    private static string Words(string message) => message.StartsWith("truncated", StringComparison.Ordinal)
        ? message[..message.IndexOf('\'', StringComparison.Ordinal)]
        : message.StartsWith("Error parsing message", StringComparison.Ordinal) ? "Error parsing message" : message;

    private static (List<string> Records, Exception? Error) Read(string file, RecordCompression compression)
    {
        var records = new List<string>();
        try
        {
            using var reader = TfRecordReader.Open(file, compression);
            while (reader.TryRead(out var record))
            {
                records.Add(Convert.ToHexStringLower(record));
            }

            return (records, null);
        }
        catch (TensorflowException e)
        {
            return (records, e);
        }
    }

    private static (List<(string Kind, long Step)> Events, Exception? Error) ReadEvents(string file)
    {
        var events = new List<(string, long)>();
        try
        {
            using var reader = EventReader.Open(file);
            while (reader.TryRead(out var value))
            {
                events.Add((value.WhatCase switch { Event.WhatOneofCase.FileVersion => "file_version", Event.WhatOneofCase.Summary => "summary", _ => "none" }, value.Step));
            }

            return (events, null);
        }
        catch (TensorflowException e)
        {
            return (events, e);
        }
    }

    [GeneratedRegex(@"^records (\d+)(?: (\w+): (.*?))?; events")]
    private static partial Regex Verdict();
}
