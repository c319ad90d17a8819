namespace Tensorflow;

/// <content>Restoring.</content>
public partial class Saver
{
    /// <summary>Writes the values of a checkpoint into the session's variables.</summary>
    /// <remarks>
    /// A missing key, a wrong type and a damaged file are found before any variable is written. A wrong shape is found by the
    /// assignment of its variable, when others may have been written, as in TensorFlow.
    /// </remarks>
    /// <exception cref="ValueError">There is no checkpoint of that prefix.</exception>
    /// <exception cref="NotFoundError">A key is missing in the checkpoint.</exception>
    /// <exception cref="InvalidArgumentError">A shape or type in the checkpoint is not the variable's.</exception>
    /// <exception cref="DataLossError">The checkpoint is damaged.</exception>
    public void restore(Session sess, string save_path)
    {
        if (_isEmpty)
        {
            return;
        }

        CheckBuilt("restore");
        if (save_path is null)
        {
            throw new ValueError("Can't load save_path when it is None.");
        }

        if (!checkpoint_management.checkpoint_exists(save_path))
        {
            throw new ValueError($"The passed save_path is not a valid checkpoint: {save_path}");
        }

        Logging.Info($"Restoring parameters from {save_path}");
        try
        {
            sess.RunMany(_def.RestoreOpName, new FeedItem(_def.FilenameTensorName, save_path));
        }
        catch (NotFoundError error)
        {
            if (ObjectBasedCheckpoint.KeysByName(save_path) is not { } keys)
            {
                throw new NotFoundError(Wrapped(error, "a Variable name or other graph key that is missing"), error) { NodeName = error.NodeName };
            }

            RestoreByNames(sess, save_path, keys);
        }
        catch (InvalidArgumentError error)
        {
            throw new InvalidArgumentError(Wrapped(error, "a mismatch between the current graph and the graph"), error) { NodeName = error.NodeName };
        }
    }

    private static string Wrapped(NotOkStatusException error, string cause) =>
        $"Restoring from checkpoint failed. This is most likely due to {cause} from the checkpoint. Please ensure that you have not altered the graph expected based on the checkpoint. Original error:\n\n{error.Message}";

    private void RestoreByNames(Session session, string prefix, IReadOnlyDictionary<string, string> keys)
    {
        Logging.Warning("Restoring an object-based checkpoint using a name-based saver. This may be somewhat fragile, and will re-build the Saver. Instead, consider loading object-based checkpoints using tf.train.Checkpoint().");
        session.graph.as_default();
        try
        {
            var saveables = ObjectBasedCheckpoint.Rename(Saveables.Of(_variables), keys, prefix);
            var saver = new Saver(saveables, _settings with { Name = null }, null, false);
            saver.restore(session, prefix);
        }
        finally
        {
            session.graph.Exit();
        }
    }
}
