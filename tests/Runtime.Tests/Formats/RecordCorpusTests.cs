using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Reproductions.Runtime.Formats.Records;
using Tensorflow;

namespace Reproductions.Tests.Runtime.Formats;

/// <summary>TFRecord files and TensorBoard logs that TensorFlow wrote.</summary>
public sealed class RecordCorpusTests
{
    public static TheoryData<string> RecordCases { get; } = [.. Corpus.Cases("tfrecord").Select(c => c.Data).Where(c => Corpus.Truth("tfrecord", c).TryGetProperty("records", out _))];

    public static TheoryData<string, string> EventFiles { get; } = MakeEventFiles();

    [Theory]
    [MemberData(nameof(RecordCases))]
    public void Records_are_what_TensorFlow_wrote(string name)
    {
        var truth = Corpus.Truth("tfrecord", name);
        using var reader = Open(name, truth);

        foreach (var expected in truth.GetProperty("records").EnumerateArray())
        {
            reader.TryRead(out var record).Should().BeTrue();
            reader.RecordOffset.Should().Be(expected.GetProperty("offset").GetInt64());
            BytesShouldBe(record!, expected.GetProperty("data"));
        }

        reader.TryRead(out _).Should().BeFalse();
    }

    [Theory]
    [MemberData(nameof(RecordCases))]
    public void Records_are_written_with_the_same_bytes(string name)
    {
        using var folder = new TemporaryFolder();
        var truth = Corpus.Truth("tfrecord", name);
        using var reader = Open(name, truth);
        var compression = Compression(truth);

        using (var writer = new TfRecordWriter(folder.At("copy"), compression))
        {
            foreach (var record in reader.Records())
            {
                writer.Write(record);
            }
        }

        if (compression == RecordCompression.None)
        {
            Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(folder.At("copy")))).Should().Be(truth.GetProperty("uncompressed_sha256").GetString());
        }

        using var again = TfRecordReader.Open(folder.At("copy"), compression);
        again.Records().Should().HaveCount(truth.GetProperty("records").GetArrayLength());
    }

    [Fact]
    public void Two_gzip_members_read_as_one_file()
    {
        using var reader = TfRecordReader.Open(Path.Combine(Corpus.Folder("tfrecord", "gzip_two_members"), "ab.gz"), RecordCompression.Gzip);

        reader.Records().Select(Encoding.UTF8.GetString).Should().Equal("first", "second");
    }

    [Theory]
    [InlineData("wbits_9")]
    [InlineData("level0")]
    [InlineData("huffman")]
    [InlineData("buffer16")]
    public void Every_kind_of_zlib_stream_unpacks(string name)
    {
        using var reader = TfRecordReader.Open(Path.Combine(Corpus.Folder("tfrecord", "zlib_options"), name + ".zlib"), RecordCompression.Zlib);

        reader.Records().Should().HaveCount(4);
    }

    [Fact]
    public void A_bare_deflate_stream_is_refused()
    {
        using var reader = TfRecordReader.Open(Path.Combine(Corpus.Folder("tfrecord", "zlib_options"), "raw_deflate_-15.zlib"), RecordCompression.Zlib);

        var read = () => reader.TryRead(out _);

        read.Should().Throw<Tensorflow.Exceptions.DataLossError>().WithMessage("inflate() failed with error -3: incorrect header check*");
    }

    [Theory]
    [MemberData(nameof(EventFiles))]
    public void Events_are_what_TensorFlow_wrote(string name, string file)
    {
        using var reader = EventReader.Open(Path.Combine(Corpus.Folder("events", name), file));

        foreach (var expected in EventsOf(name, file).EnumerateArray())
        {
            reader.TryRead(out var actual).Should().BeTrue();
            reader.RecordOffset.Should().Be(expected.GetProperty("offset").GetInt64());
            EventShouldBe(actual!, expected);
        }

        reader.TryRead(out _).Should().BeFalse();
    }

    [Fact]
    public void A_log_starts_with_its_version_and_is_named_by_time_and_machine()
    {
        using var folder = new TemporaryFolder();
        using (var writer = new EventWriter(folder.At("logs"), ".v1", new FixedClock(), "host"))
        {
            writer.Path.Should().BeNull("the file is made with the first event");
            writer.Write(new Event { WallTime = 1.5, Step = 3, Summary = new Summary { Value = { new Summary.Types.Value { Tag = "loss", SimpleValue = 0.5f } } } });
        }

        using var reader = EventReader.Open(folder.At("logs/events.out.tfevents.1795405339.host.v1"));
        reader.Events().Should().Equal(
            new Event { WallTime = 1795405339, FileVersion = "brain.Event:2" },
            new Event { WallTime = 1.5, Step = 3, Summary = new Summary { Value = { new Summary.Types.Value { Tag = "loss", SimpleValue = 0.5f } } } });
    }

    private static TfRecordReader Open(string name, JsonElement truth) =>
        TfRecordReader.Open(Path.Combine(Corpus.Folder("tfrecord", name), truth.GetProperty("path").GetString()!), Compression(truth));

    private static RecordCompression Compression(JsonElement truth) => truth.GetProperty("compression").GetString() switch
    {
        "GZIP" => RecordCompression.Gzip,
        "ZLIB" => RecordCompression.Zlib,
        _ => RecordCompression.None,
    };

    private static TheoryData<string, string> MakeEventFiles()
    {
        var files = new TheoryData<string, string>();
        foreach (var name in Corpus.Cases("events").Select(c => c.Data))
        {
            var truth = Corpus.Truth("events", name);
            if (truth.TryGetProperty("path", out var path))
            {
                files.Add(name, path.GetString()!);
            }
            else
            {
                foreach (var file in truth.GetProperty("event_files").EnumerateArray())
                {
                    files.Add(name, file.GetProperty("path").GetString()!);
                }
            }
        }

        return files;
    }

    private static JsonElement EventsOf(string name, string file)
    {
        var truth = Corpus.Truth("events", name);
        return truth.TryGetProperty("events", out var events)
            ? events
            : truth.GetProperty("event_files").EnumerateArray().First(f => f.GetProperty("path").GetString() == file).GetProperty("events");
    }

    private static void EventShouldBe(Event actual, JsonElement expected)
    {
        actual.WallTime.Should().Be(expected.GetProperty("wall_time").GetDouble());
        actual.Step.Should().Be(expected.GetProperty("step").GetInt64());
        var what = expected.GetProperty("what").GetString()!;
        actual.WhatCase.ToString().ToLowerInvariant().Should().Be(what.Replace("_", "", StringComparison.Ordinal));
        if (expected.TryGetProperty("file_version", out var version))
        {
            actual.FileVersion.Should().Be(version.GetString());
        }

        if (expected.TryGetProperty("graph_def", out var graph))
        {
            Convert.ToHexStringLower(SHA256.HashData(actual.GraphDef.Span)).Should().Be(graph.GetProperty("sha256").GetString());
            GraphDef.Parser.ParseFrom(actual.GraphDef).Node.Should().NotBeNull();
        }

        if (expected.TryGetProperty("summary", out var summary))
        {
            actual.Summary.Value.Select(v => v.Tag).Should().Equal(summary.EnumerateArray().Select(v => v.GetProperty("tag").GetString()));
            foreach (var (value, truth) in actual.Summary.Value.Zip(summary.EnumerateArray()))
            {
                if (truth.TryGetProperty("simple_value", out var number) && number.ValueKind == JsonValueKind.Number)
                {
                    ((double)value.SimpleValue).Should().Be(number.GetDouble());
                }
            }
        }
    }

    private static void BytesShouldBe(byte[] actual, JsonElement truth)
    {
        if (truth.TryGetProperty("utf8", out var text))
        {
            Encoding.UTF8.GetString(actual).Should().Be(text.GetString());
        }
        else if (truth.TryGetProperty("hex", out var hex))
        {
            Convert.ToHexStringLower(actual).Should().Be(hex.GetString());
        }
        else
        {
            Convert.ToHexStringLower(SHA256.HashData(actual)).Should().Be(truth.GetProperty("sha256").GetString());
        }
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeSeconds(1795405339);
    }
}
