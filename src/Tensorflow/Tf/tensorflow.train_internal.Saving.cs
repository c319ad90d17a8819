using System.Runtime.CompilerServices;
using Version = Tensorflow.SaverDef.Types.CheckpointFormatVersion;

namespace Tensorflow;

/// <content>Savers, meta graphs and checkpoints.</content>
public partial class tensorflow
{
    /// <content>Savers, meta graphs and checkpoints.</content>
    public partial class train_internal
    {
        /// <summary>A saver of <paramref name="var_list"/>, or of all global variables.</summary>
        public Saver Saver(IVariableV1[] var_list = null, int max_to_keep = 5) => new(var_list, max_to_keep: max_to_keep);

        /// <summary>A saver of a list of variables, or of all global ones, with all of Python's arguments.</summary>
        /// <inheritdoc cref="Tensorflow.Saver(IVariableV1[], bool, bool, int, float, string, bool, SaverDef, ISaverBuilder, bool, bool, Version, bool, bool, string)"/>
        [OverloadResolutionPriority(-1)]
        public Saver Saver(IEnumerable<IVariableV1> var_list = null, bool reshape = false, bool sharded = false, int? max_to_keep = 5, float keep_checkpoint_every_n_hours = 10000f, string name = null, bool restore_sequentially = false, SaverDef saver_def = null, bool defer_build = false, bool allow_empty = false, Version write_version = Version.V2, bool pad_step_number = false, bool save_relative_paths = false, string filename = "") =>
            new(var_list?.ToArray(), reshape, sharded, max_to_keep ?? 0, keep_checkpoint_every_n_hours, name, restore_sequentially, saver_def, null, defer_build, allow_empty, write_version, pad_step_number, save_relative_paths, filename);

        /// <summary>A saver of variables, partitioned variables and lists of their parts under checkpoint keys of their own.</summary>
        /// <inheritdoc cref="Tensorflow.Saver(IEnumerable{KeyValuePair{string, object}}, bool, bool, int?, float, string, bool, bool, Version, bool, bool, string)"/>
        [OverloadResolutionPriority(-1)]
        public Saver Saver<TVariable>(IEnumerable<KeyValuePair<string, TVariable>> var_list, bool reshape = false, bool sharded = false, int? max_to_keep = 5, float keep_checkpoint_every_n_hours = 10000f, string name = null, bool restore_sequentially = false, bool allow_empty = false, Version write_version = Version.V2, bool pad_step_number = false, bool save_relative_paths = false, string filename = "")
            where TVariable : class =>
            new(var_list.Select(v => KeyValuePair.Create(v.Key, (object)v.Value)), reshape, sharded, max_to_keep, keep_checkpoint_every_n_hours, name, restore_sequentially, allow_empty, write_version, pad_step_number, save_relative_paths, filename);

        /// <summary>Adds a meta graph to the default graph and makes its saver; null when there is nothing to save.</summary>
        public Saver import_meta_graph(string meta_graph_or_file, bool clear_devices = false, string import_scope = "") =>
            saver._import_meta_graph_with_return_elements(meta_graph_or_file, clear_devices, import_scope).Item1;

        /// <summary>Adds a meta graph to the default graph and makes its saver; null when there is nothing to save.</summary>
        /// <param name="meta_graph_def">The meta graph.</param>
        /// <param name="clear_devices">Whether nodes forget the devices they ask for.</param>
        /// <param name="import_scope">A scope for all names; empty for none.</param>
        /// <param name="input_map">Tensors that replace inputs, by name.</param>
        public Saver import_meta_graph(MetaGraphDef meta_graph_def, bool clear_devices = false, string import_scope = "", Dictionary<string, Tensor> input_map = null) =>
            saver.Import(meta_graph_def, clear_devices, import_scope, input_map, null).Item1;

        /// <summary>Adds the meta graph of a file to the default graph, with inputs replaced, and makes its saver; null when there is nothing to save.</summary>
        /// <inheritdoc cref="import_meta_graph(MetaGraphDef, bool, string, Dictionary{string, Tensor})"/>
        [OverloadResolutionPriority(-1)]
        public Saver import_meta_graph(string meta_graph_or_file, Dictionary<string, Tensor> input_map, bool clear_devices = false, string import_scope = "") =>
            saver.Import(meta_graph.read_meta_graph_file(meta_graph_or_file), clear_devices, import_scope, input_map, null).Item1;

        /// <summary>The default graph with its collections, also written to <paramref name="filename"/> when given.</summary>
        public (MetaGraphDef, Dictionary<string, IVariableV1>) export_meta_graph(string filename = "", bool as_text = false, bool clear_devices = false, bool clear_extraneous_savers = false, bool strip_default_attrs = false) =>
            meta_graph.export_scoped_meta_graph(filename, as_text: as_text, clear_devices: clear_devices, clear_extraneous_savers: clear_extraneous_savers, strip_default_attrs: strip_default_attrs);

        /// <summary>The newest prefix that the folder's state file names; null when there is none.</summary>
        public string latest_checkpoint(string checkpoint_dir, string latest_filename = null) =>
            checkpoint_management.latest_checkpoint(checkpoint_dir, latest_filename);

        /// <summary>The state file of a folder; null when there is none.</summary>
        public CheckpointState get_checkpoint_state(string checkpoint_dir, string latest_filename = null) =>
            checkpoint_management.get_checkpoint_state(checkpoint_dir, latest_filename);

        /// <inheritdoc cref="checkpoint_management.update_checkpoint_state"/>
        public void update_checkpoint_state(string save_dir, string model_checkpoint_path, IEnumerable<string> all_model_checkpoint_paths = null, string latest_filename = null, IEnumerable<double> all_model_checkpoint_timestamps = null, double? last_preserved_timestamp = null) =>
            checkpoint_management.update_checkpoint_state(save_dir, model_checkpoint_path, all_model_checkpoint_paths, latest_filename, all_model_checkpoint_timestamps, last_preserved_timestamp);

        /// <inheritdoc cref="checkpoint_management.generate_checkpoint_state_proto"/>
        public CheckpointState generate_checkpoint_state_proto(string save_dir, string model_checkpoint_path, IEnumerable<string> all_model_checkpoint_paths = null, IEnumerable<double> all_model_checkpoint_timestamps = null, double? last_preserved_timestamp = null) =>
            checkpoint_management.generate_checkpoint_state_proto(save_dir, model_checkpoint_path, all_model_checkpoint_paths, all_model_checkpoint_timestamps, last_preserved_timestamp);

        /// <inheritdoc cref="checkpoint_management.remove_checkpoint"/>
        public void remove_checkpoint(string checkpoint_prefix, Version checkpoint_format_version = Version.V2, string meta_graph_suffix = "meta") =>
            checkpoint_management.remove_checkpoint(checkpoint_prefix, checkpoint_format_version, meta_graph_suffix);

        /// <inheritdoc cref="checkpoint_management.checkpoint_exists"/>
        public bool checkpoint_exists(string checkpoint_prefix) => checkpoint_management.checkpoint_exists(checkpoint_prefix);

        /// <inheritdoc cref="checkpoint_management.get_checkpoint_mtimes"/>
        public List<double> get_checkpoint_mtimes(IEnumerable<string> checkpoint_prefixes) => checkpoint_management.get_checkpoint_mtimes(checkpoint_prefixes);

        /// <inheritdoc cref="Checkpoint.CheckpointReader(string)"/>
        public Checkpoint.CheckpointReader NewCheckpointReader(string filepattern) => new(filepattern);

        /// <inheritdoc cref="Checkpoint.checkpoint_utils.load_checkpoint"/>
        public Checkpoint.CheckpointReader load_checkpoint(string ckpt_dir_or_file) => Checkpoint.checkpoint_utils.load_checkpoint(ckpt_dir_or_file);

        /// <inheritdoc cref="Checkpoint.checkpoint_utils.load_variable"/>
        public NDArray load_variable(string ckpt_dir_or_file, string name) => Checkpoint.checkpoint_utils.load_variable(ckpt_dir_or_file, name);

        /// <inheritdoc cref="Checkpoint.checkpoint_utils.list_variables"/>
        public List<(string, Shape)> list_variables(string ckpt_dir_or_file) => Checkpoint.checkpoint_utils.list_variables(ckpt_dir_or_file);

        /// <summary>The events of a TensorBoard log.</summary>
        /// <param name="path">The file.</param>
        /// <exception cref="NotFoundError">The file is missing.</exception>
        /// <exception cref="DataLossError">A record is damaged; the events before it were given.</exception>
        public IEnumerable<Event> summary_iterator(string path)
        {
            using var reader = Reproductions.Runtime.Formats.Records.EventReader.Open(path);
            foreach (var value in reader.Events())
            {
                yield return value;
            }
        }

        /// <inheritdoc cref="saver.freeze_graph"/>
        public string freeze_graph(string checkpoint_dir, string output_pb_name, string[] output_node_names) => saver.freeze_graph(checkpoint_dir, output_pb_name, output_node_names);

        /// <inheritdoc cref="saver.load_graph"/>
        public Graph load_graph(string freeze_graph_pb) => saver.load_graph(freeze_graph_pb);

        /// <summary>Writes a graph to a file.</summary>
        /// <returns>Its path.</returns>
        public string write_graph(Graph graph, string logdir, string name, bool as_text = true) => graph_io.write_graph(graph, logdir, name, as_text);
    }
}
