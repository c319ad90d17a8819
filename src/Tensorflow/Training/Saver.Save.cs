using System.Globalization;
using System.Runtime.CompilerServices;
using Reproductions.Runtime.Formats.CheckpointState;

namespace Tensorflow;

/// <content>Saving.</content>
public partial class Saver
{
    /// <summary>Saves the variables, the meta graph and the state file, in this order: a state file names whole checkpoints only.</summary>
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
    /// <exception cref="RuntimeError">The saver was deferred and not built.</exception>
    public string save(Session sess, string save_path, int global_step = -1, string latest_filename = "", string meta_graph_suffix = "meta", bool write_meta_graph = true, bool write_state = true, bool strip_default_attrs = false, bool save_debug_info = false)
    {
        CheckBuilt("save");
        var stateName = string.IsNullOrEmpty(latest_filename) ? CheckpointStateFile.DefaultName : latest_filename;
        var prefix = Prefix(save_path, global_step, stateName);
        var saved = prefix;
        if (!_isEmpty)
        {
            saved = SaveValues(sess, save_path, prefix);
        }

        if (write_meta_graph)
        {
            var export = new MetaGraphExport(sess.graph) { SaverDef = _def, StripDefaultAttrs = strip_default_attrs };
            export.Write(checkpoint_management.meta_graph_filename(prefix, meta_graph_suffix), asText: false);
        }

        if (_isEmpty)
        {
            return null;
        }

        if (write_state)
        {
            _history.Add(saved);
            checkpoint_management.update_checkpoint_state_internal(Path.GetDirectoryName(save_path), saved, [.. _history.Paths], stateName, _settings.SaveRelativePaths);
            _history.DeleteOld(saved, meta_graph_suffix);
        }

        return saved;
    }

    /// <summary>Saves with the step that <paramref name="global_step"/> holds in the session.</summary>
    /// <inheritdoc cref="save(Session, string, int, string, string, bool, bool, bool, bool)"/>
    [OverloadResolutionPriority(-1)]
    public string save(Session sess, string save_path, IVariableV1 global_step, string latest_filename = "", string meta_graph_suffix = "meta", bool write_meta_graph = true, bool write_state = true, bool strip_default_attrs = false) =>
        save(sess, save_path, global_step?.GraphElement, latest_filename, meta_graph_suffix, write_meta_graph, write_state, strip_default_attrs);

    /// <summary>Saves with the step that <paramref name="global_step"/> has in the session.</summary>
    /// <inheritdoc cref="save(Session, string, int, string, string, bool, bool, bool, bool)"/>
    [OverloadResolutionPriority(-1)]
    public string save(Session sess, string save_path, Tensor global_step, string latest_filename = "", string meta_graph_suffix = "meta", bool write_meta_graph = true, bool write_state = true, bool strip_default_attrs = false)
    {
        var step = global_step is null ? -1 : sess.run(global_step) switch
        {
            { dtype: TF_DataType.TF_INT64 } value => checked((int)(long)value),
            var value => (int)value,
        };
        return save(sess, save_path, step, latest_filename, meta_graph_suffix, write_meta_graph, write_state, strip_default_attrs);
    }

    private string Prefix(string savePath, int step, string stateName)
    {
        if (string.IsNullOrEmpty(savePath))
        {
            throw new ValueError("no path specified");
        }

        if (Path.GetFileName(stateName) != stateName)
        {
            throw new ValueError("'latest_filename' must not contain path components");
        }

        if (step >= 0)
        {
            return $"{savePath}-{step.ToString(_settings.PadStepNumber ? "D8" : "D", CultureInfo.InvariantCulture)}";
        }

        if (Path.GetFileName(savePath) == stateName && !_settings.Sharded)
        {
            throw new ValueError($"'latest_filename' collides with 'save_path': '{stateName}' and '{savePath}'");
        }

        return savePath;
    }

    // What the save tensor says is the path: V1 shards have a pattern in place of their number.
    private string SaveValues(Session session, string savePath, string prefix)
    {
        try
        {
            var saved = session.RunMany(_def.SaveTensorName, new FeedItem(_def.FilenameTensorName, prefix));
            return ((NDArray)saved).Host.TextAt(0);
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
}
