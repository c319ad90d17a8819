using Google.Protobuf;
using Reproductions.Fixtures;
using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Lanes;

/// <summary>R52 as most people meet it: the program that saved the graph had the op, so its .meta lists it among the producer's ops.</summary>
[Trait("Category", "Lane")]
public class OpTypesOfTheProducerTests
{
    [Fact]
    public void An_op_type_that_the_producer_listed_is_named_when_it_is_not_registered()
    {
        using var folder = new TempDirectory();
        var meta = MetaGraphDef.Parser.ParseFrom(File.ReadAllBytes(RecordedReproductions.File("R52/unknown_op.meta")));
        meta.MetaInfoDef.StrippedOpList.Op.Add(new OpDef { Name = "NativeLstm2" });
        File.WriteAllBytes(folder["listed.meta"], meta.ToByteArray());
        var graph = LoadingPrograms.NewGraph(seed: null);

        var import = () => tf.train.import_meta_graph(folder["listed.meta"]);

        import.Should().Throw<TensorflowException>().WithMessage("Op type not registered 'NativeLstm2' in binary running on *");
        graph.Exit();
    }
}
