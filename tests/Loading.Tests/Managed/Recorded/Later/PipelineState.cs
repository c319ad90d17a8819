using Reproductions.Fixtures.Datasets;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Recorded.Later;

/// <summary>R51: iterators, tables and queues after a restore.</summary>
internal static class PipelineState
{
    /// <summary>The rows.</summary>
    public static IEnumerable<LaterRow> Rows =>
    [
        new("R51", "feed past the iterator", FeedPast),
        new("R51", "end of the data", EndOfData),
        new("R51", "lookup table, not initialised", (program, _) => Lookup(program)),
    ];

    private static void Restore(LaterProgram program, string name) =>
        tf.train.import_meta_graph(RecordedReproductions.File($"R51/{name}.meta")).restore(program.Session, RecordedReproductions.File("R51/" + name));

    private static object FeedPast(LaterProgram program, LaterCase recorded)
    {
        Restore(program, "it");
        return Enumerable.Range(0, 2).Select(_ => program.Session.run(program.Graph.get_tensor_by_name("y:0"), (program.Graph.get_tensor_by_name("IteratorGetNext:0"), 5f)).ToArray<float>()[0]).ToList();
    }

    private static object EndOfData(LaterProgram program, LaterCase recorded)
    {
        Restore(program, "it");
        program.Session.run(program.Graph.get_operations().Select(o => o.op).Single(o => o.type == "MakeIterator"));
        for (var i = 0; i < 3; i++)
        {
            program.Session.run(program.Graph.get_tensor_by_name("y:0"));
        }

        return program.Session.run(program.Graph.get_tensor_by_name("y:0"));
    }

    private static object Lookup(LaterProgram program)
    {
        Restore(program, "tab");
        return program.Session.run(program.Graph.get_operations().Select(o => o.op).Single(o => o.type == "LookupTableFindV2").outputs[0], (program.Graph.get_tensor_by_name("q:0"), new[] { "a" }));
    }
}
