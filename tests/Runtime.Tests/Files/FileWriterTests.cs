extern alias api;
using FileWriter = api::Tensorflow.Summaries.FileWriter;
using Reproductions.Runtime.Formats.Records;
using Reproductions.Tests.Runtime.Formats;
using Tensorflow;
using Tensorflow.Exceptions;
using static api::Tensorflow.Binding;

namespace Reproductions.Tests.Runtime.Files;

/// <summary>TensorBoard logs as programs write and read them.</summary>
public sealed class FileWriterTests
{
    [Fact]
    public void A_writer_with_a_graph_writes_the_version_the_graph_and_its_meta_graph()
    {
        using var folder = new TemporaryFolder();
        var graph = tf.Graph().as_default();
        tf.constant(1f, name: "one");

        new FileWriter(folder.Path, graph).close();

        var events = Read(folder);
        events.Select(e => e.WhatCase).Should().Equal(Event.WhatOneofCase.FileVersion, Event.WhatOneofCase.GraphDef, Event.WhatOneofCase.MetaGraphDef);
        events[0].FileVersion.Should().Be("brain.Event:2");
        events[0].WallTime.Should().Be(Math.Floor(events[0].WallTime), "TensorFlow writes whole seconds there");
        GraphDef.Parser.ParseFrom(events[1].GraphDef).Should().Be(graph.as_graph_def(add_shapes: true));
        var meta = MetaGraphDef.Parser.ParseFrom(events[2].MetaGraphDef);
        meta.GraphDef.Node.Should().ContainSingle(n => n.Name == "one");
        meta.SaverDef.Should().BeNull();
        graph.Exit();
    }

    [Fact]
    public void Summaries_keep_their_step_and_describe_a_tag_once()
    {
        using var folder = new TemporaryFolder();
        var writer = new FileWriter(folder.Path, null!);
        var summary = new Summary { Value = { new Summary.Types.Value { Tag = "loss", SimpleValue = .5f, Metadata = new SummaryMetadata { DisplayName = "Loss" } } } };

        writer.add_summary(summary, 10);
        writer.add_summary(Google.Protobuf.MessageExtensions.ToByteArray(summary), 20);
        writer.close();

        var events = Read(folder).Skip(1).ToList();
        events.Select(e => e.Step).Should().Equal(10, 20);
        events.Select(e => e.Summary.Value[0].SimpleValue).Should().Equal(.5f, .5f);
        events.Select(e => e.Summary.Value[0].Metadata?.DisplayName).Should().Equal("Loss", null);
        summary.Value[0].Metadata.Should().NotBeNull("the caller's message is not changed");
    }

    [Fact]
    public void Nothing_is_written_before_the_first_event()
    {
        using var folder = new TemporaryFolder();

        new FileWriter(folder.At("made/here"), null!).close();

        Directory.Exists(folder.At("made/here")).Should().BeTrue();
        Directory.GetFiles(folder.At("made/here")).Should().BeEmpty();
    }

    [Fact]
    public void Events_can_be_read_after_a_flush_while_the_log_is_open()
    {
        using var folder = new TemporaryFolder();
        using var writer = new FileWriter(folder.Path, null!);

        writer.add_session_log(new SessionLog { Status = SessionLog.Types.SessionStatus.Start }, 3);
        writer.flush();

        Read(folder).Select(e => e.Step).Should().Equal(0, 3);
    }

    [Fact]
    public void A_closed_writer_ignores_events_until_it_is_reopened_in_a_second_file()
    {
        using var folder = new TemporaryFolder();
        var writer = new FileWriter(folder.Path, null!, filename_suffix: ".one");
        writer.add_summary(new Summary(), 1);
        writer.close();

        writer.add_summary(new Summary(), 2);
        writer.reopen();
        writer.add_summary(new Summary(), 3);
        writer.close();

        var files = Directory.GetFiles(folder.Path).Order(StringComparer.Ordinal).ToList();
        files.Should().HaveCount(2).And.OnlyContain(f => f.EndsWith(".one", StringComparison.Ordinal));
        files.Select(f => tf.train.summary_iterator(f).Last().Step).Should().Equal(1, 3);
    }

    [Fact]
    public void A_run_is_described_under_a_tag_of_its_own()
    {
        using var folder = new TemporaryFolder();
        using var writer = new FileWriter(folder.Path, null!);
        writer.add_run_metadata([1, 2], "first", 5);

        var again = () => writer.add_run_metadata([1, 2], "first", 6);

        again.Should().Throw<api::Tensorflow.ValueError>().WithMessage("The provided tag was already used for this event type");
    }

    [Fact]
    public void What_is_no_summary_is_refused()
    {
        using var folder = new TemporaryFolder();
        using var writer = new FileWriter(folder.Path, null!);

        var add = () => writer.add_summary([0x0A, 0x7F], 1);

        add.Should().Throw<InvalidArgumentError>().WithMessage("The value of 2 bytes is no serialized Summary: *");
    }

    [Fact]
    public void The_iterator_gives_the_events_before_the_damage()
    {
        using var folder = new TemporaryFolder();
        var writer = new FileWriter(folder.Path, null!);
        writer.add_summary(new Summary(), 1);
        writer.add_summary(new Summary(), 2);
        writer.close();
        var file = Directory.GetFiles(folder.Path).Single();
        var bytes = File.ReadAllBytes(file);
        bytes[^1] ^= 1;
        File.WriteAllBytes(file, bytes);
        List<long> steps = [];

        var read = () => steps.AddRange(Steps(file, steps));

        read.Should().Throw<DataLossError>().WithMessage("corrupted record at *");
        steps.Should().Equal(0, 1);
    }

    [Theory]
    [InlineData(api::Tensorflow.TFRecordCompressionType.NONE)]
    [InlineData(api::Tensorflow.TFRecordCompressionType.ZLIB)]
    [InlineData(api::Tensorflow.TFRecordCompressionType.GZIP)]
    public void Records_come_back_as_they_were_written(api::Tensorflow.TFRecordCompressionType compression)
    {
        using var folder = new TemporaryFolder();
        var options = tf.python_io.TFRecordOptions(compression);
        byte[][] records = [[1, 2, 3], [], [.. Enumerable.Range(0, 100_000).Select(i => (byte)(i % 251))]];
        using (var writer = tf.python_io.TFRecordWriter(folder.At("r"), options))
        {
            Array.ForEach(records, writer.write);
        }

        var read = tf.python_io.tf_record_iterator(folder.At("r"), options).ToList();

        read.Select(Convert.ToHexString).Should().Equal(records.Select(Convert.ToHexString));
    }

    [Fact]
    public void Records_without_compression_have_the_bytes_of_the_format()
    {
        using var folder = new TemporaryFolder();

        using (var writer = tf.python_io.TFRecordWriter(folder.At("r")))
        {
            writer.write([.. "abc"u8]);
        }

        // Length 3 and its masked checksum, the data and theirs, by the rules of the format.
        var bytes = File.ReadAllBytes(folder.At("r"));
        bytes[..8].Should().Equal(3, 0, 0, 0, 0, 0, 0, 0);
        bytes[12..15].Should().Equal([.. "abc"u8]);
        bytes.Should().HaveCount(8 + 4 + 3 + 4);
        TfRecordReader.Open(folder.At("r")).Records().Should().ContainSingle();
    }

    private static IEnumerable<long> Steps(string file, List<long> steps)
    {
        foreach (var value in tf.train.summary_iterator(file))
        {
            steps.Add(value.Step);
        }

        return [];
    }

    private static List<Event> Read(TemporaryFolder folder) => [.. tf.train.summary_iterator(Directory.GetFiles(folder.Path).Single())];
}
