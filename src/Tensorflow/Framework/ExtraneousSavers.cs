namespace Tensorflow;

/// <summary>Save nodes that belong to other savers than the exported one.</summary>
internal static class ExtraneousSavers
{
    /// <summary>Removes save and restore nodes, and saver collections, that the meta graph's saver does not use.</summary>
    public static void Remove(MetaGraphDef meta)
    {
        var keep = new HashSet<string>();
        var byName = meta.GraphDef.Node.ToDictionary(n => n.Name);
        var pending = new Stack<string>();
        if (meta.SaverDef is { } saver)
        {
            pending.Push(saver.SaveTensorName.Split(':')[0]);
            pending.Push(saver.RestoreOpName);
        }

        while (pending.TryPop(out var name))
        {
            if (keep.Add(name) && byName.TryGetValue(name, out var node))
            {
                node.Input.ToList().ForEach(i => pending.Push(i.TrimStart('^').Split(':')[0]));
            }
        }

        var roots = meta.GraphDef.Node.Where(n => n.Op is "SaveV2" or "SaveSlices" or "Save" or "RestoreV2" or "Restore" or "RestoreSlice" or "MergeV2Checkpoints" or "ShardedFilename")
            .Where(n => !keep.Contains(n.Name)).Select(n => n.Name[..Math.Max(0, n.Name.LastIndexOf('/'))]).Where(s => s.Length > 0).ToHashSet();
        var removed = meta.GraphDef.Node.Where(n => !keep.Contains(n.Name) && roots.Any(r => n.Name.StartsWith(r + "/", StringComparison.Ordinal))).ToList();
        removed.ForEach(n => meta.GraphDef.Node.Remove(n));
        meta.CollectionDef.Remove("savers");
    }
}
