using System.Runtime.CompilerServices;

namespace Tensorflow;

/// <summary>Saves and restores variables (python/training/saver.py). Not thread-safe: it keeps the list of what it saved.</summary>
public partial class Saver
{
    private const string DefaultFilename = "model";
    private readonly object _variables;
    private readonly SaverSettings _settings;
    private CheckpointHistory _history;
    private bool _isBuilt;
    private bool _isEmpty;
    private SaverDef _def;

    /// <summary>Makes a saver and, unless <paramref name="saver_def"/> says where they are, its nodes.</summary>
    /// <param name="var_list">The variables; null for all global ones.</param>
    /// <param name="reshape">Whether a restored value takes the variable's shape.</param>
    /// <param name="sharded">Whether each device writes a file of its own.</param>
    /// <param name="max_to_keep">Checkpoints that stay; 0 for all, negative for none.</param>
    /// <param name="keep_checkpoint_every_n_hours">Hours after which one stays for good.</param>
    /// <param name="name">The scope; null for "save".</param>
    /// <param name="restore_sequentially">Whether variables of one device are restored one after the other.</param>
    /// <param name="saver_def">Nodes that exist.</param>
    /// <param name="builder">Not used; for TensorFlow.NET's signature.</param>
    /// <param name="defer_build">Whether the nodes are made at <see cref="build"/>.</param>
    /// <param name="allow_empty">Whether there may be no variable; the saver then does nothing.</param>
    /// <param name="write_version">The file format.</param>
    /// <param name="pad_step_number">Whether steps are written with eight digits.</param>
    /// <param name="save_relative_paths">Whether the state file names relative paths.</param>
    /// <param name="filename">What the nodes save to unless fed; empty for "model".</param>
    /// <exception cref="ValueError">There is nothing to save, or two variables have one name.</exception>
    public Saver(IVariableV1[] var_list = null, bool reshape = false, bool sharded = false, int max_to_keep = 5, float keep_checkpoint_every_n_hours = 10000f, string name = null, bool restore_sequentially = false, SaverDef saver_def = null, ISaverBuilder builder = null, bool defer_build = false, bool allow_empty = false, SaverDef.Types.CheckpointFormatVersion write_version = SaverDef.Types.CheckpointFormatVersion.V2, bool pad_step_number = false, bool save_relative_paths = false, string filename = "")
        : this((object)var_list, Settings(reshape, sharded, max_to_keep, keep_checkpoint_every_n_hours, name, restore_sequentially, allow_empty, write_version, pad_step_number, save_relative_paths, filename), saver_def, defer_build)
    {
    }

    /// <summary>Makes a saver of a list of variables.</summary>
    /// <inheritdoc cref="Saver(IVariableV1[], bool, bool, int, float, string, bool, SaverDef, ISaverBuilder, bool, bool, SaverDef.Types.CheckpointFormatVersion, bool, bool, string)"/>
    [OverloadResolutionPriority(-1)]
    public Saver(IEnumerable<IVariableV1> var_list, bool reshape = false, bool sharded = false, int? max_to_keep = 5, float keep_checkpoint_every_n_hours = 10000f, string name = null, bool restore_sequentially = false, bool allow_empty = false, SaverDef.Types.CheckpointFormatVersion write_version = SaverDef.Types.CheckpointFormatVersion.V2, bool pad_step_number = false, bool save_relative_paths = false, string filename = "")
        : this(var_list?.ToArray(), Settings(reshape, sharded, max_to_keep, keep_checkpoint_every_n_hours, name, restore_sequentially, allow_empty, write_version, pad_step_number, save_relative_paths, filename), null, false)
    {
    }

    /// <summary>Makes a saver of variables under checkpoint keys of their own.</summary>
    /// <inheritdoc cref="Saver(IVariableV1[], bool, bool, int, float, string, bool, SaverDef, ISaverBuilder, bool, bool, SaverDef.Types.CheckpointFormatVersion, bool, bool, string)"/>
    [OverloadResolutionPriority(-1)]
    public Saver(IEnumerable<KeyValuePair<string, IVariableV1>> var_list, bool reshape = false, bool sharded = false, int? max_to_keep = 5, float keep_checkpoint_every_n_hours = 10000f, string name = null, bool restore_sequentially = false, bool allow_empty = false, SaverDef.Types.CheckpointFormatVersion write_version = SaverDef.Types.CheckpointFormatVersion.V2, bool pad_step_number = false, bool save_relative_paths = false, string filename = "")
        : this(Boxed(var_list), Settings(reshape, sharded, max_to_keep, keep_checkpoint_every_n_hours, name, restore_sequentially, allow_empty, write_version, pad_step_number, save_relative_paths, filename), null, false)
    {
    }

    /// <summary>Makes a saver of variables, partitioned variables and lists of their parts under checkpoint keys of their own.</summary>
    /// <inheritdoc cref="Saver(IVariableV1[], bool, bool, int, float, string, bool, SaverDef, ISaverBuilder, bool, bool, SaverDef.Types.CheckpointFormatVersion, bool, bool, string)"/>
    /// <exception cref="TypeError">A value is none of these.</exception>
    [OverloadResolutionPriority(-2)]
    public Saver(IEnumerable<KeyValuePair<string, object>> var_list, bool reshape = false, bool sharded = false, int? max_to_keep = 5, float keep_checkpoint_every_n_hours = 10000f, string name = null, bool restore_sequentially = false, bool allow_empty = false, SaverDef.Types.CheckpointFormatVersion write_version = SaverDef.Types.CheckpointFormatVersion.V2, bool pad_step_number = false, bool save_relative_paths = false, string filename = "")
        : this(Boxed(var_list), Settings(reshape, sharded, max_to_keep, keep_checkpoint_every_n_hours, name, restore_sequentially, allow_empty, write_version, pad_step_number, save_relative_paths, filename), null, false)
    {
    }

    private Saver(object variables, SaverSettings settings, SaverDef def, bool defer)
    {
        if (defer && variables is not null)
        {
            throw new ValueError("If `var_list` is provided then build cannot be deferred. Either set defer_build=False or var_list=None.");
        }

        _variables = variables;
        _settings = settings;
        _def = def;
        if (!defer)
        {
            build();
        }
        else if (def is not null)
        {
            CheckDef();
        }
    }

    /// <summary>Where the nodes are; null before they are made, and for an empty saver.</summary>
    public SaverDef saver_def => _def;

    /// <summary>Where the nodes are.</summary>
    public SaverDef as_saver_def() => _def;

    /// <summary>The saver of nodes that exist.</summary>
    /// <param name="saver_def">Where they are.</param>
    /// <param name="import_scope">A scope that their names got on import; empty for none.</param>
    public static Saver from_proto(SaverDef saver_def, string import_scope = null) => new(saver_def: saver_def, name: import_scope);

    /// <summary>Where the nodes are, as a meta graph of a scope holds it.</summary>
    /// <param name="export_scope">The scope, which goes from the names; null for none.</param>
    /// <returns>Null when the nodes are outside of the scope.</returns>
    public SaverDef to_proto(string export_scope = null)
    {
        if (string.IsNullOrEmpty(export_scope) || _def is null)
        {
            return _def;
        }

        string[] names = [_def.FilenameTensorName, _def.SaveTensorName, _def.RestoreOpName];
        if (!Array.TrueForAll(names, n => n.StartsWith(export_scope, StringComparison.Ordinal)))
        {
            return null;
        }

        var def = _def.Clone();
        def.FilenameTensorName = ops.strip_name_scope(names[0], export_scope);
        def.SaveTensorName = ops.strip_name_scope(names[1], export_scope);
        def.RestoreOpName = ops.strip_name_scope(names[2], export_scope);
        return def;
    }

    /// <summary>Makes the nodes, unless they exist.</summary>
    /// <exception cref="ValueError">There is nothing to save, or two variables have one name.</exception>
    public void build()
    {
        if (_isBuilt)
        {
            return;
        }

        if (_def is null)
        {
            var saveables = Saveables.Of(_variables);
            if (saveables.Count > 0)
            {
                _def = new SaverBuilder(_settings).Build(saveables);
            }
            else if (_settings.AllowEmpty)
            {
                _isEmpty = true;
            }
            else
            {
                throw new ValueError("No variables to save");
            }
        }
        else if (_settings.Name is { } scope)
        {
            _def = _def.Clone();
            _def.FilenameTensorName = ops.prepend_name_scope(_def.FilenameTensorName, scope);
            _def.SaveTensorName = ops.prepend_name_scope(_def.SaveTensorName, scope);
            _def.RestoreOpName = ops.prepend_name_scope(_def.RestoreOpName, scope);
        }

        _isBuilt = true;
        if (!_isEmpty)
        {
            CheckDef();
            _history = new CheckpointHistory(_def);
        }
    }

    private static SaverSettings Settings(bool reshape, bool sharded, int? maxToKeep, float keepEveryHours, string name, bool restoreSequentially, bool allowEmpty, SaverDef.Types.CheckpointFormatVersion version, bool pad, bool relative, string filename) => new()
    {
        Reshape = reshape,
        Sharded = sharded,
        MaxToKeep = maxToKeep ?? 0,
        KeepEveryHours = keepEveryHours,
        Name = string.IsNullOrEmpty(name) ? null : name,
        RestoreSequentially = restoreSequentially,
        AllowEmpty = allowEmpty,
        Version = version,
        PadStepNumber = pad,
        SaveRelativePaths = relative,
        Filename = string.IsNullOrEmpty(filename) ? DefaultFilename : filename,
    };

    private static List<KeyValuePair<string, object>> Boxed<T>(IEnumerable<KeyValuePair<string, T>> variables)
        where T : class => variables?.Select(v => KeyValuePair.Create(v.Key, (object)v.Value)).ToList();

    private void CheckDef()
    {
        CheckName(_def.SaveTensorName, "save_tensor_name");
        CheckName(_def.RestoreOpName, "restore_op_name");

        void CheckName(string value, string field)
        {
            if (value.Length == 0)
            {
                throw new ValueError($"saver_def must specify the {field}: {_def}");
            }
        }
    }

    private void CheckBuilt(string action)
    {
        if (!_isBuilt)
        {
            throw new RuntimeError($"`build()` should be called before {action} if defer_build==True");
        }
    }
}
