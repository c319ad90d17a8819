using Reproductions.Fixtures.Audit;
using Reproductions.Fixtures.Networks;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using Tensorflow.Checkpoint;
using Tensorflow.Train;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Reproductions;

// R05 · SILENT · trained with moving averages, evaluated without
//   ema.apply(tf.trainable_variables());           // in training
//   tf.train.Saver().restore(session, prefix);     // raw values
//   session.run(output, ...);                      // reads the raw values
// Reported: tf#9724, google/automl#226, tf#3460, finetune-transformer-lm#10; the student's open question
// Picture: checkpoint > raw keys > variables > output; checkpoint > averages > shadows, read by nothing
[Trait("Reproduction", "R05")]
[Trait("Grade", "SILENT")]
[Trait("Category", "Moving averages")]
[Trait("Engine", "managed")]
public class R05_MovingAveragesIgnored
{
    private const int Raw = 4849;
    private const int AveragedScore = 4861;

    [Theory]
    [InlineData("rebuild and a plain Saver", false)]
    [InlineData("the .meta and its saver", true)]
    public void Symptom_the_raw_values_answer_and_nothing_says_so(string label, bool imports)
    {
        // A user expects the accuracy that training reported, 0.9722.
        using var model = imports ? LoadingPrograms.Meta(RecordedModel.Averaged) : LoadingPrograms.Rebuild(NetworkSize.Small, RecordedModel.Averaged);

        var score = model.Score(RecordedModel.Test);

        score.Correct.Should().BeInRange(Raw - RecordedModel.Borderline, Raw + RecordedModel.Borderline, label);
    }

    [Fact]
    public void Cause_the_prediction_reads_the_variables_and_not_their_shadows()
    {
        using var model = LoadingPrograms.Meta(RecordedModel.Averaged);

        var read = MeasuredProvenance.Of(model.Session, model.Output, RecordedModel.Averaged);

        read.Should().HaveCount(8);
        read.Should().OnlyContain(r => r.Key == r.Value, "each variable holds the value of its own key");
    }

    [Fact]
    public void Remedy_rebuild_and_restore_with_variables_to_restore()
    {
        using var model = Rebuilt();
        var averages = tf.train.ExponentialMovingAverage(0.99f);

        tf.train.Saver(averages.variables_to_restore()).restore(model.Session, RecordedModel.Averaged);

        ShouldBeAveraged(model);
    }

    [Fact]
    public void Remedy_rebuild_the_training_program_and_ask_the_object_that_applied()
    {
        using var model = Rebuilt();
        var label = model.Session.graph.get_tensor_by_name("label:0");
        tf.train.AdamOptimizer(1e-3f).minimize(-tf.reduce_sum(label * tf.log(model.Output)));
        var averages = tf.train.ExponentialMovingAverage(0.99f);
        averages.apply(tf.trainable_variables());

        tf.train.Saver(averages.variables_to_restore()).restore(model.Session, RecordedModel.Averaged);

        ShouldBeAveraged(model);
    }

    [Theory]
    [InlineData("of the trainable variables", false)]
    [InlineData("of the collection of averaged variables", true)]
    public void Remedy_import_restore_and_assign_each_shadow_to_its_variable(string label, bool collection)
    {
        using var model = LoadingPrograms.Meta(RecordedModel.Averaged);
        var graph = model.Session.graph;
        var variables = collection ? graph.get_collection<IVariableV1>("moving_average_variables").ToArray() : tf.trainable_variables();
        var assigns = variables.Select(v => tf.assign(v, graph.get_tensor_by_name(v.Op.name + "/ExponentialMovingAverage:0"))).ToArray();

        model.Session.run(tf.group(assigns));

        MeasuredProvenance.Of(model.Session, model.Output, RecordedModel.Averaged).Values.Should().OnlyContain(k => k.EndsWith("/ExponentialMovingAverage", StringComparison.Ordinal), label);
        ShouldBeAveraged(model);
    }

    [Fact]
    public void Remedy_import_and_restore_with_a_dictionary_of_ones_own()
    {
        var graph = LoadingPrograms.NewGraph(seed: null);
        var session = tf.Session(graph);
        tf.train.import_meta_graph(RecordedModel.Averaged + ".meta");
        using var model = new LoadedModel(session, graph.get_tensor_by_name("input:0"), graph.get_tensor_by_name("output:0"));

        tf.train.Saver(tf.trainable_variables().ToDictionary(v => v.Op.name + "/ExponentialMovingAverage")).restore(session, RecordedModel.Averaged);

        ShouldBeAveraged(model);
    }

    [Fact]
    public void Remedy_read_the_shadows_with_a_reader_and_assign_them()
    {
        using var model = Rebuilt();
        using var reader = new CheckpointReader(RecordedModel.Averaged);

        foreach (var variable in tf.trainable_variables())
        {
            model.Session.run(tf.assign(variable, reader.GetTensor(variable.Op.name + "/ExponentialMovingAverage")));
        }

        ShouldBeAveraged(model);
    }

    [Fact]
    public void Symptom_variables_to_restore_before_the_variables_exist_saves_nothing()
    {
        var graph = LoadingPrograms.NewGraph(seed: 1);
        var map = tf.train.ExponentialMovingAverage(0.99f).variables_to_restore();
        MnistNetwork.Build(NetworkSize.Small);

        var make = () => tf.train.Saver(map);

        make.Should().Throw<ValueError>().WithMessage("No variables to save*");
        graph.Exit();
    }

    [Theory]
    [InlineData("the object has another name than in training", "avg", "Key Variable/avg not found in checkpoint")]
    public void Symptom_another_name_asks_for_keys_that_were_never_saved(string label, string name, string message)
    {
        using var model = Rebuilt();
        var averages = new ExponentialMovingAverage(0.99f, name: name);

        var restore = () => tf.train.Saver(averages.variables_to_restore()).restore(model.Session, RecordedModel.Averaged);

        restore.Should().Throw<TensorflowException>(label).WithMessage($"*{message}*");
    }

    [Fact]
    public void Symptom_an_averaging_saver_made_before_the_import_takes_over_the_returned_one()
    {
        using var model = Rebuilt();
        model.Session.run(tf.global_variables_initializer());
        tf.train.Saver(tf.train.ExponentialMovingAverage(0.99f).variables_to_restore());
        var imported = tf.train.import_meta_graph(RecordedModel.Averaged + ".meta");

        imported.restore(model.Session, RecordedModel.Averaged);

        ShouldBeAveraged(model);
    }

    private static void ShouldBeAveraged(LoadedModel model) =>
        model.Score(RecordedModel.Test).Correct.Should().BeInRange(AveragedScore - RecordedModel.Borderline, AveragedScore + RecordedModel.Borderline);

    private static LoadedModel Rebuilt()
    {
        var graph = LoadingPrograms.NewGraph(seed: 1);
        var network = MnistNetwork.Build(NetworkSize.Small);
        return new LoadedModel(tf.Session(graph), network.Input, network.Output);
    }
}
