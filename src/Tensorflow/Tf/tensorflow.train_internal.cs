using Tensorflow.Train;

namespace Tensorflow;

/// <content>Training, saving and restoring.</content>
public partial class tensorflow
{
    /// <summary>Training, saving and restoring.</summary>
    public partial class train_internal
    {
        /// <summary>Gradient descent.</summary>
        public Optimizer GradientDescentOptimizer(float learning_rate) => new GradientDescentOptimizer(learning_rate);

        /// <summary>Gradient descent.</summary>
        public Optimizer GradientDescentOptimizer(Tensor learning_rate) => new GradientDescentOptimizer(learning_rate);

        /// <summary>Adam.</summary>
        public Optimizer AdamOptimizer(float learning_rate, float epsilon = 1E-08f, string name = "Adam") =>
            new AdamOptimizer(learning_rate, epsilon: epsilon, name: name);

        /// <summary>Adam.</summary>
        public Optimizer AdamOptimizer(float learning_rate, TF_DataType dtype, string name = "Adam") =>
            new AdamOptimizer(learning_rate, dtype: dtype, name: name);

        /// <summary>Adam.</summary>
        public Optimizer AdamOptimizer(IVariableV1 learning_rate, string name = "Adam") => new AdamOptimizer(learning_rate.AsTensor(), name: name);

        /// <summary>Adam.</summary>
        public Optimizer AdamOptimizer(Tensor learning_rate, string name = "Adam") => new AdamOptimizer(learning_rate, name: name);

        /// <summary>A saver of <paramref name="var_list"/>, or of all global variables.</summary>
        public Saver Saver(IVariableV1[] var_list = null, int max_to_keep = 5) => new(var_list, max_to_keep: max_to_keep);

        /// <summary>Adds a meta graph to the default graph and makes its saver; null when there is nothing to save.</summary>
        public Saver import_meta_graph(string meta_graph_or_file, bool clear_devices = false, string import_scope = "") =>
            saver._import_meta_graph_with_return_elements(meta_graph_or_file, clear_devices, import_scope).Item1;

        /// <summary>The default graph with its collections, also written to <paramref name="filename"/> when given.</summary>
        public (MetaGraphDef, Dictionary<string, IVariableV1>) export_meta_graph(string filename = "", bool as_text = false, bool clear_devices = false, bool clear_extraneous_savers = false, bool strip_default_attrs = false) =>
            (MetaGraphWriter.Export(filename, null, null, null, null, as_text, clear_devices, clear_extraneous_savers, strip_default_attrs),
                ops.get_collection<IVariableV1>(ops.GraphKeys.GLOBAL_VARIABLES_).DistinctBy(v => v.Name).ToDictionary(v => v.Name));

        /// <summary>The newest prefix that the folder's state file names; null when there is none.</summary>
        public string latest_checkpoint(string checkpoint_dir, string latest_filename = null) =>
            checkpoint_management.latest_checkpoint(checkpoint_dir, latest_filename);

        /// <summary>The state file of a folder; null when there is none.</summary>
        public CheckpointState get_checkpoint_state(string checkpoint_dir, string latest_filename = null) =>
            checkpoint_management.get_checkpoint_state(checkpoint_dir, latest_filename);

        /// <summary>Writes a graph to a file.</summary>
        /// <returns>Its path.</returns>
        public string write_graph(Graph graph, string logdir, string name, bool as_text = true)
        {
            var path = Path.Combine(logdir, name);
            MetaGraphFiles.Write(path, graph.as_graph_def(), as_text);
            return path;
        }
    }
}
