namespace Tensorflow;

/// <content>Graphs, models and records in files.</content>
public partial class tensorflow
{
    /// <summary>Summaries and their log.</summary>
    public Summaries.Summary summary = new();

    /// <summary>Cuts graphs down and freezes them.</summary>
    public graph_util_impl graph_util { get; } = new();

    /// <summary>SavedModels.</summary>
    public SavedModelAPI saved_model { get; } = new();

    /// <summary>TFRecord files.</summary>
    public PythonIoApi python_io { get; } = new();

    /// <summary>Adds the nodes of <paramref name="graph_def"/> to the default graph.</summary>
    /// <inheritdoc cref="importer.import_graph_def"/>
    public ITensorOrOperation[] import_graph_def(GraphDef graph_def, Dictionary<string, Tensor> input_map = null, string[] return_elements = null, string name = null, OpList producer_op_list = null) =>
        importer.import_graph_def(graph_def, input_map, return_elements, name: name, producer_op_list: producer_op_list);
}
