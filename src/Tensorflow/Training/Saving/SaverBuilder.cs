namespace Tensorflow;

/// <summary>Builds the nodes that save and restore (python/training/saver.py, BulkSaverBuilder).</summary>
internal sealed class SaverBuilder(SaverSettings settings)
{
    private const string RestoreDevice = "/device:CPU:0";

    /// <summary>Builds the nodes of <paramref name="saveables"/> and says where they are.</summary>
    public SaverDef Build(IReadOnlyList<Saveable> saveables)
    {
        using var scope = ops.OpenScope(settings.Name, "save", [.. saveables.Select(s => s.Value)]);
        var graph = scope.Graph;
        var file = gen_ops.Apply("PlaceholderWithDefault", "filename", [settings.Filename], ("shape", HostShape.Scalar)).output;
        var prefix = gen_ops.Apply("PlaceholderWithDefault", "Const", [file], ("shape", HostShape.Scalar)).output;
        Tensor saved;
        Operation restored;
        if (settings.Sharded)
        {
            var groups = saveables.GroupBy(s => s.Device).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => g.ToList()).ToList();
            saved = settings.Version == SaverDef.Types.CheckpointFormatVersion.V2 ? SaveSharded(graph, prefix, groups) : SaveShardedV1(graph, prefix, groups);
            restored = RestoreSharded(graph, prefix, groups);
        }
        else
        {
            saved = Save(prefix, saveables);
            restored = Restore(graph, prefix, saveables, "restore_all");
        }

        return new SaverDef
        {
            FilenameTensorName = prefix.name,
            SaveTensorName = saved.name,
            RestoreOpName = restored.name,
            MaxToKeep = settings.MaxToKeep,
            Sharded = settings.Sharded,
            KeepCheckpointEveryNHours = settings.KeepEveryHours,
            Version = settings.Version,
        };
    }

    private Tensor Save(Tensor prefix, IReadOnlyList<Saveable> saveables)
    {
        var keys = saveables.Select(s => s.Key).ToArray();
        var slices = saveables.Select(s => s.Slice).ToArray();
        var values = saveables.Select(s => s.Value).ToArray();
        var op = settings.Version == SaverDef.Types.CheckpointFormatVersion.V2
            ? gen_ops.Apply("SaveV2", null, [prefix, keys, slices, values])
            : gen_ops.Apply("SaveSlices", "save", [prefix, keys, slices, values]);
        return control_flow_ops.with_dependencies([op], prefix);
    }

    private Tensor SaveSharded(Graph graph, Tensor prefix, List<List<Saveable>> groups)
    {
        var suffix = constant_op.constant($"_temp_{Guid.NewGuid():N}/part", name: "StringJoin/inputs_1");
        var temporary = gen_ops.Apply("StringJoin", null, [new object[] { prefix, suffix }]).output;
        var count = constant_op.constant(groups.Count, name: "num_shards");
        var names = new List<Tensor>();
        var saved = new List<Tensor>();
        for (var shard = 0; shard < groups.Count; shard++)
        {
            using var device = OnCpuOf(graph, groups[shard][0].Device);
            var name = gen_ops.Apply("ShardedFilename", null, [temporary, shard, count]).output;
            names.Add(name);
            saved.Add(Save(name, groups[shard]));
        }

        using var last = OnCpuOf(graph, groups[^1][0].Device);
        using var control = graph.control_dependencies([.. saved.Select(t => t.op)]).Enter();
        var prefixes = gen_ops.Apply("Pack", "MergeV2Checkpoints/checkpoint_prefixes", [names], ("axis", 0)).output;
        var merge = gen_ops.Apply("MergeV2Checkpoints", null, [prefixes, prefix], ("delete_old_dirs", true));
        using var after = graph.control_dependencies([merge]).Enter();
        return gen_ops.Apply("Identity", null, [prefix]).output;
    }

    private Tensor SaveShardedV1(Graph graph, Tensor prefix, List<List<Saveable>> groups)
    {
        var count = constant_op.constant(groups.Count, name: "num_shards");
        var saved = new List<Tensor>();
        for (var shard = 0; shard < groups.Count; shard++)
        {
            using var device = OnDevice(graph, groups[shard][0].Device);
            var name = gen_ops.Apply("ShardedFilename", null, [prefix, shard, count]).output;
            saved.Add(Save(name, groups[shard]));
        }

        using var control = graph.control_dependencies([.. saved.Select(t => t.op)]).Enter();
        return gen_ops.Apply("ShardedFilespec", null, [prefix, count]).output;
    }

    // All values are read at once, so that restore_sequentially, which orders the reads, changes nothing.
    private Operation Restore(Graph graph, Tensor prefix, IReadOnlyList<Saveable> saveables, string name)
    {
        Tensor[] values;
        using (OnDevice(graph, RestoreDevice))
        {
            values = gen_ops.Apply(
                "RestoreV2",
                null,
                [prefix, saveables.Select(s => s.Key).ToArray(), saveables.Select(s => s.Slice).ToArray()],
                ("dtypes", saveables.Select(s => s.Type).ToArray())).outputs;
        }

        var assigns = saveables.Zip(values, (s, v) => s.Restore(v, settings.Reshape)).ToList();
        return control_flow_ops.group(assigns, name);
    }

    private Operation RestoreSharded(Graph graph, Tensor prefix, List<List<Saveable>> groups)
    {
        var shards = new List<Operation>();
        foreach (var group in groups)
        {
            using var device = OnDevice(graph, group[0].Device);
            shards.Add(Restore(graph, prefix, group, "restore_shard"));
        }

        return control_flow_ops.group(shards, "restore_all");
    }

    private static IDisposable OnCpuOf(Graph graph, string device) => OnDevice(graph, CpuOf(device));

    /// <summary>The first CPU of the task that <paramref name="device"/> is in.</summary>
    private static string CpuOf(string device)
    {
        var type = device.IndexOf("/device:", StringComparison.Ordinal);
        return (type < 0 ? device : device[..type]) + RestoreDevice;
    }

    private static IDisposable OnDevice(Graph graph, string device)
    {
        if (device.Length == 0)
        {
            return null;
        }

        var scope = graph.device(device);
        scope.__enter__();
        return scope;
    }
}
