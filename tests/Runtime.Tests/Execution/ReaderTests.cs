using Reproductions.Runtime.Execution;
using Reproductions.Runtime.Formats.Records;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Tensors;
using Reproductions.Tests.Runtime.Formats;
using Tensorflow;
using Tensorflow.Exceptions;

namespace Reproductions.Tests.Runtime.Execution;

/// <summary>Readers that take file names from a queue.</summary>
public sealed class ReaderTests : IDisposable
{
    private readonly GraphMaker _g = new();
    private readonly TemporaryFolder _folder = new();
    private readonly Session _session;

    public ReaderTests() => _session = new Session(_g.Graph);

    [Theory]
    [InlineData("V2")]
    [InlineData("")]
    public void Lines_have_their_file_and_number_as_key(string version)
    {
        var (a, b) = (Write("a", "one\r\ntwo\n"), Write("b", "head\nthree"));
        var (reader, queue) = Started($"TextLineReader{version}", version, [a, b]);
        var read = _g.Add($"ReaderRead{version}", [reader, queue]);

        Read(read, 4).Should().Equal(($"{a}:1", "one"), ($"{a}:2", "two"), ($"{b}:1", "head"), ($"{b}:2", "three"));
        var fifth = () => Read(read, 1);
        fifth.Should().Throw<OutOfRangeError>().WithMessage("*is closed and has insufficient elements (requested 1, current size 0)*");
    }

    [Fact]
    public void Header_lines_are_skipped_and_counted()
    {
        var a = Write("a", "head\none\n");
        var (reader, queue) = Started("TextLineReaderV2", "V2", [a], ("skip_header_lines", new AttrValue { I = 1 }));

        Read(_g.Add("ReaderReadV2", [reader, queue]), 1).Should().Equal(($"{a}:2", "one"));
    }

    [Theory]
    [InlineData("WholeFileReaderV2", "one\ntwo")]
    [InlineData("IdentityReaderV2", null)]
    public void Files_and_names_are_one_record(string type, string? content)
    {
        var a = Write("a", "one\ntwo");
        var (reader, queue) = Started(type, "V2", [a]);

        Read(_g.Add("ReaderReadV2", [reader, queue]), 1).Should().Equal((a, content ?? a));
    }

    // A header of 1 byte, records of 2, a footer of 1: of "hAABBCCf" three; with a hop of 4 the first and the third.
    [Theory]
    [InlineData(0, new[] { "AA", "BB", "CC" })]
    [InlineData(4, new[] { "AA", "CC" })]
    public void Records_of_one_length_are_numbered(int hop, string[] expected)
    {
        var a = Write("a", "hAABBCCf");
        var (reader, queue) = Started("FixedLengthRecordReaderV2", "V2", [a], ("header_bytes", new AttrValue { I = 1 }), ("record_bytes", new AttrValue { I = 2 }), ("footer_bytes", new AttrValue { I = 1 }), ("hop_bytes", new AttrValue { I = hop }));

        Read(_g.Add("ReaderReadV2", [reader, queue]), expected.Length).Should().Equal(expected.Select((e, i) => ($"{a}:{i}", e)));
    }

    // A record of n bytes takes n + 16.
    [Fact]
    public void Records_have_their_offset_as_key()
    {
        var a = Path.Combine(_folder.Path, "records");
        using (var writer = new TfRecordWriter(a, RecordCompression.None))
        {
            writer.Write("one"u8);
            writer.Write("three"u8);
        }

        var (reader, queue) = Started("TFRecordReaderV2", "V2", [a]);

        Read(_g.Add("ReaderReadV2", [reader, queue]), 2).Should().Equal(($"{a}:0", "one"), ($"{a}:19", "three"));
    }

    [Fact]
    public void Several_records_are_read_at_once_but_not_across_files()
    {
        var (reader, queue) = Started("TextLineReaderV2", "V2", [Write("a", "1\n2\n3\n"), Write("b", "4\n")]);
        var read = _g.Add("ReaderReadUpToV2", [reader, queue, _g.Const(Tensor.Scalar(2L))]);

        string[] Values() => [.. Enumerable.Range(0, 1).SelectMany(_ => Texts(GraphMaker.Run(_session, read.Output(1))))];
        Values().Should().Equal("1", "2");
        Values().Should().Equal("3");
        Values().Should().Equal("4");
        GraphMaker.Run(_session, _g.Op("ReaderNumRecordsProducedV2", reader)).Value<long>().Should().Be(4);

        // The second and the third call ran into the end of a file.
        GraphMaker.Run(_session, _g.Op("ReaderNumWorkUnitsCompletedV2", reader)).Value<long>().Should().Be(2);
    }

    [Fact]
    public void A_reset_gives_up_the_work_at_hand()
    {
        var (reader, queue) = Started("TextLineReaderV2", "V2", [Write("a", "1\n2\n"), Write("b", "3\n")]);
        var read = _g.Add("ReaderReadV2", [reader, queue]);
        GraphMaker.Run(_session, read.Output(1)).TextAt(0).Should().Be("1");

        _session.Run([], [], [_g.Add("ReaderResetV2", [reader])], TestContext.Current.CancellationToken);

        GraphMaker.Run(_session, read.Output(1)).TextAt(0).Should().Be("3");
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var (reader, queue) = Started("WholeFileReaderV2", "V2", [Path.Combine(_folder.Path, "none")]);

        var read = () => Read(_g.Add("ReaderReadV2", [reader, queue]), 1);

        read.Should().Throw<NotFoundError>().WithMessage("*none*");
    }

    [Fact]
    public void Files_are_matched_by_several_patterns()
    {
        var (a, b) = (Write("a.txt", ""), Write("b.csv", ""));
        Write("c", "");

        var files = GraphMaker.Run(_session, _g.Op("MatchingFiles", _g.Const(Tensor.FromStrings(new Shape(2), [Path.Combine(_folder.Path, "*.csv"), Path.Combine(_folder.Path, "*.txt")]))));

        Texts(files).Should().Equal(a, b);
    }

    [Fact]
    public void A_call_of_Python_names_what_cannot_run()
    {
        var call = _g.Add("PyFunc", [], ("token", GraphMaker.Text("pyfunc_3")), ("Tin", new AttrValue { List = new() }), ("Tout", new AttrValue { List = new() { Type = { DataType.DtFloat } } }));

        var run = () => GraphMaker.Run(_session, call.Output());

        run.Should().Throw<UnimplementedError>().WithMessage("*calls the Python function 'pyfunc_3'*");
    }

    [Fact]
    public void The_time_is_now()
    {
        var before = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() / 1000.0;

        var time = GraphMaker.Run(_session, _g.Op("Timestamp")).Value<double>();

        time.Should().BeInRange(before - 0.01, (DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() / 1000.0) + 0.01);
    }

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    private static string[] Texts(Tensor tensor) => [.. Enumerable.Range(0, (int)tensor.Count).Select(i => tensor.TextAt(i))];

    private string Write(string name, string content)
    {
        var path = Path.Combine(_folder.Path, name);
        File.WriteAllText(path, content);
        return path;
    }

    private List<(string Key, string Value)> Read(Node read, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => GraphMaker.Run(_session, [read.Output(), read.Output(1)])).Select(r => (r[0].TextAt(0), r[1].TextAt(0)))];

    private (Endpoint Reader, Endpoint Queue) Started(string type, string version, string[] files, params (string, AttrValue)[] attributes)
    {
        var types = new AttrValue { List = new() { Type = { DataType.DtString } } };
        var queue = _g.Add($"FIFOQueue{version}", [], ("component_types", types)).Output();
        var names = _g.Const(Tensor.FromStrings(new Shape(files.Length), files));
        _session.Run([], [], [_g.Add($"QueueEnqueueMany{version}", [queue, names], ("Tcomponents", types))], TestContext.Current.CancellationToken);
        _session.Run([], [], [_g.Add($"QueueClose{version}", [queue])], TestContext.Current.CancellationToken);
        return (_g.Add(type, [], attributes).Output(), queue);
    }
}
