using System.Globalization;

namespace Tensorflow;

/// <summary>Saves and restores variables (python/training/saver.py).</summary>
public partial class Saver
{
    private const float DefaultHours = 10000f;
    private readonly object _variables;
    private readonly bool _reshape;
    private readonly bool _sharded;
    private readonly int _maxToKeep;
    private readonly float _keepEveryHours;
    private readonly string _name;
    private readonly bool _restoreSequentially;
    private readonly bool _allowEmpty;
    private readonly bool _padStepNumber;
    private readonly bool _saveRelativePaths;
    private readonly string _filename;
    private readonly SaverDef.Types.CheckpointFormatVersion _version;
    private readonly CheckpointHistory _history;
    private bool _isEmpty;
    private SaverDef _def;

    /// <summary>Makes a saver and, unless <paramref name="saver_def"/> says where they are, its nodes.</summary>
    /// <param name="var_list">The variables; null for all global ones.</param>
    /// <param name="reshape">Whether a restored value takes the variable's shape.</param>
    /// <param name="sharded">Whether each device writes a file of its own.</param>
    /// <param name="max_to_keep">Checkpoints that stay; 0 for all.</param>
    /// <param name="keep_checkpoint_every_n_hours">Hours after which one stays for good.</param>
    /// <param name="name">The scope; null for "save".</param>
    /// <param name="restore_sequentially">Whether variables of one device are restored one after the other.</param>
    /// <param name="saver_def">Nodes that exist.</param>
    /// <param name="builder">Not used; for TensorFlow.NET's signature.</param>
    /// <param name="defer_build">Whether the nodes are made at <see cref="build"/>, or at the first use.</param>
    /// <param name="allow_empty">Whether there may be no variable; the saver then does nothing.</param>
    /// <param name="write_version">The file format.</param>
    /// <param name="pad_step_number">Whether steps are written with eight digits.</param>
    /// <param name="save_relative_paths">Whether the state file names relative paths.</param>
    /// <param name="filename">What the nodes save to unless fed; empty for "model".</param>
    /// <exception cref="ValueError">There is nothing to save, or two variables have one name.</exception>
    public Saver(IVariableV1[] var_list = null, bool reshape = false, bool sharded = false, int max_to_keep = 5, float keep_checkpoint_every_n_hours = 10000f, string name = null, bool restore_sequentially = false, SaverDef saver_def = null, ISaverBuilder builder = null, bool defer_build = false, bool allow_empty = false, SaverDef.Types.CheckpointFormatVersion write_version = SaverDef.Types.CheckpointFormatVersion.V2, bool pad_step_number = false, bool save_relative_paths = false, string filename = "")
        : this((object)var_list, reshape, sharded, max_to_keep, keep_checkpoint_every_n_hours, name, restore_sequentially, saver_def, defer_build, allow_empty, write_version, pad_step_number, save_relative_paths, filename)
    {
    }

    /// <summary>Makes a saver of variables under keys of their own.</summary>
    /// <param name="var_list">The variables by checkpoint key.</param>
    /// <param name="max_to_keep">Checkpoints that stay; 0 for all.</param>
    /// <param name="name">The scope; null for "save".</param>
    /// <param name="reshape">Whether a restored value takes the variable's shape.</param>
    public Saver(IReadOnlyDictionary<string, IVariableV1> var_list, int max_to_keep = 5, string name = null, bool reshape = false)
        : this(var_list, reshape, false, max_to_keep, DefaultHours, name, false, null, false, false, SaverDef.Types.CheckpointFormatVersion.V2, false, false, "")
    {
    }

    private Saver(object variables, bool reshape, bool sharded, int maxToKeep, float keepEveryHours, string name, bool restoreSequentially, SaverDef def, bool defer, bool allowEmpty, SaverDef.Types.CheckpointFormatVersion version, bool pad, bool relative, string filename)
    {
        if (defer && variables is not null)
        {
            throw new ValueError("If `var_list` is provided then build cannot be deferred. Either set defer_build=False or var_list=None.");
        }

        _variables = variables;
        _reshape = reshape;
        _sharded = def?.Sharded ?? sharded;
        _maxToKeep = def?.MaxToKeep ?? maxToKeep;
        _keepEveryHours = def?.KeepCheckpointEveryNHours ?? keepEveryHours;
        _name = string.IsNullOrEmpty(name) ? null : name;
        _restoreSequentially = restoreSequentially;
        _allowEmpty = allowEmpty;
        _version = def?.Version ?? version;
        _padStepNumber = pad;
        _saveRelativePaths = relative;
        _filename = string.IsNullOrEmpty(filename) ? "model" : filename;
        _history = new CheckpointHistory(_maxToKeep, _keepEveryHours);
        _def = def;
        if (def is not null)
        {
            CheckDef();
            if (_name is not null)
            {
                _def = def.Clone();
                _def.FilenameTensorName = ops.prepend_name_scope(def.FilenameTensorName, _name);
                _def.SaveTensorName = ops.prepend_name_scope(def.SaveTensorName, _name);
                _def.RestoreOpName = ops.prepend_name_scope(def.RestoreOpName, _name);
            }
        }
        else if (!defer)
        {
            build();
        }
    }

    /// <summary>Where the nodes are; null before they are made.</summary>
    public SaverDef saver_def => _def;

    /// <summary>The prefixes that this object saved and has not deleted, oldest first.</summary>
    public IReadOnlyList<string> last_checkpoints => _history.Paths;

    /// <summary>Where the nodes are.</summary>
    public SaverDef as_saver_def() => _def;

    /// <summary>Makes the nodes, unless they exist.</summary>
    /// <exception cref="ValueError">There is nothing to save, or two variables have one name.</exception>
    public void build()
    {
        if (_def is not null || _isEmpty)
        {
            return;
        }

        var saveables = _variables switch
        {
            null => Saveables.Of(ops.get_collection<IVariableV1>(ops.GraphKeys.GLOBAL_VARIABLES_)
                .Concat(ops.get_collection<IVariableV1>(ops.GraphKeys.SAVEABLE_OBJECTS_))),
            IReadOnlyDictionary<string, IVariableV1> byKey => Saveables.Of(byKey.Select(p => KeyValuePair.Create(p.Key, (IReadOnlyList<IVariableV1>)[p.Value]))),
            var list => Saveables.Of((IVariableV1[])list),
        };
        if (saveables.Count == 0)
        {
            _isEmpty = _allowEmpty ? true : throw new ValueError("No variables to save");
            return;
        }

        _def = new SaverBuilder(_version).Build(saveables, _reshape, _sharded, _maxToKeep, _keepEveryHours, _name, _restoreSequentially, _filename);
    }

    /// <summary>Saves the variables, the state file and the meta graph.</summary>
    /// <param name="sess">The session that holds the values.</param>
    /// <param name="save_path">The prefix, without step.</param>
    /// <param name="global_step">The step, appended with a hyphen; -1 for none.</param>
    /// <param name="latest_filename">Name of the state file; empty for "checkpoint".</param>
    /// <param name="meta_graph_suffix">Ending of the meta graph's file.</param>
    /// <param name="write_meta_graph">Whether the meta graph is written.</param>
    /// <param name="write_state">Whether the state file is written and old checkpoints are deleted.</param>
    /// <param name="strip_default_attrs">Whether attributes with default values are left out of the meta graph.</param>
    /// <param name="save_debug_info">Not used; for TensorFlow.NET's signature.</param>
    /// <returns>The prefix with the step; null for an empty saver.</returns>
    /// <exception cref="ValueError">The path cannot be used.</exception>
    public string save(Session sess, string save_path, int global_step = -1, string latest_filename = "", string meta_graph_suffix = "meta", bool write_meta_graph = true, bool write_state = true, bool strip_default_attrs = false, bool save_debug_info = false)
    {
        build();
        var stateName = string.IsNullOrEmpty(latest_filename) ? "checkpoint" : latest_filename;
        if (Path.GetFileName(stateName) != stateName)
        {
            throw new ValueError("'latest_filename' must not contain path components");
        }

        var prefix = save_path;
        if (global_step >= 0)
        {
            prefix += "-" + global_step.ToString(_padStepNumber ? "D8" : "D", CultureInfo.InvariantCulture);
        }
        else if (Path.GetFileName(save_path) == stateName && !_sharded)
        {
            throw new ValueError($"'latest_filename' collides with 'save_path': '{stateName}' and '{save_path}'");
        }

        if (!_isEmpty)
        {
            SaveValues(sess, save_path, prefix);
            if (write_state)
            {
                var folder = Path.GetDirectoryName(save_path);
                _history.Add(prefix);
                checkpoint_management.UpdateState(folder, prefix, _history.Paths, stateName, _saveRelativePaths);
                _history.DeleteOld(meta_graph_suffix);
            }
        }

        if (write_meta_graph)
        {
            var file = checkpoint_management.meta_graph_filename(prefix, meta_graph_suffix);
            sess.graph.as_default();
            try
            {
                ExportMetaGraph(file, strip_default_attrs);
            }
            finally
            {
                sess.graph.Exit();
            }
        }

        return _isEmpty ? null : prefix;
    }

    /// <summary>Writes the values of a checkpoint into the session's variables.</summary>
    /// <exception cref="ValueError">There is no checkpoint of that prefix.</exception>
    /// <exception cref="NotFoundError">A key is missing in the checkpoint.</exception>
    /// <exception cref="InvalidArgumentError">A shape or type in the checkpoint is not the variable's.</exception>
    public void restore(Session sess, string save_path)
    {
        if (_isEmpty)
        {
            return;
        }

        if (save_path is null)
        {
            throw new ValueError("Can't load save_path when it is None.");
        }

        if (!checkpoint_management.checkpoint_exists(save_path))
        {
            throw new ValueError($"The passed save_path is not a valid checkpoint: {save_path}");
        }

        build();
        Logging.Info($"Restoring parameters from {save_path}");
        try
        {
            sess.RunMany(_def.RestoreOpName, new FeedItem(_def.FilenameTensorName, save_path));
        }
        catch (NotFoundError error)
        {
            throw new NotFoundError(Wrapped(error, "a Variable name or other graph key that is missing from the checkpoint"), error) { NodeName = error.NodeName };
        }
        catch (InvalidArgumentError error)
        {
            throw new InvalidArgumentError(Wrapped(error, "a mismatch between the current graph and the graph from the checkpoint"), error) { NodeName = error.NodeName };
        }
    }

    /// <summary>Says which checkpoints, oldest first, this object may delete.</summary>
    public void recover_last_checkpoints(IEnumerable<string> checkpoint_paths) => _history.Recover(checkpoint_paths);

    private static string Wrapped(NotOkStatusException error, string cause) =>
        $"Restoring from checkpoint failed. This is most likely due to {cause}. Please ensure that you have not altered the graph expected based on the checkpoint. Original error:\n\n{error.Message}";

    private void SaveValues(Session session, string savePath, string prefix)
    {
        try
        {
            session.RunMany(_def.SaveTensorName, new FeedItem(_def.FilenameTensorName, prefix));
        }
        catch (NotOkStatusException error) when (error is FailedPreconditionError or NotFoundError)
        {
            var folder = Path.GetDirectoryName(savePath);
            if (!string.IsNullOrEmpty(folder) && !Directory.Exists(folder))
            {
                throw new ValueError($"Parent directory of {savePath} doesn't exist, can't save.", error);
            }

            throw;
        }
    }

    private void CheckDef()
    {
        if (_def.SaveTensorName.Length == 0)
        {
            throw new ValueError($"saver_def must specify the save_tensor_name: {_def}");
        }

        if (_def.RestoreOpName.Length == 0)
        {
            throw new ValueError($"saver_def must specify the restore_op_name: {_def}");
        }
    }
}
