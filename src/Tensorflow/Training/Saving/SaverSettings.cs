namespace Tensorflow;

/// <summary>How a saver was asked to be.</summary>
internal sealed record SaverSettings
{
    /// <summary>Whether a restored value takes the variable's shape.</summary>
    public bool Reshape { get; init; }

    /// <summary>Whether each device writes a file of its own.</summary>
    public bool Sharded { get; init; }

    /// <summary>Checkpoints that stay; 0 for all, negative for none.</summary>
    public int MaxToKeep { get; init; }

    /// <summary>Hours after which one stays for good.</summary>
    public float KeepEveryHours { get; init; }

    /// <summary>The scope of the nodes, or the import scope of existing ones; null for "save".</summary>
    public string Name { get; init; }

    /// <summary>Whether variables of one device are restored one after the other.</summary>
    public bool RestoreSequentially { get; init; }

    /// <summary>Whether there may be no variable.</summary>
    public bool AllowEmpty { get; init; }

    /// <summary>The file format.</summary>
    public SaverDef.Types.CheckpointFormatVersion Version { get; init; }

    /// <summary>Whether steps are written with eight digits at least.</summary>
    public bool PadStepNumber { get; init; }

    /// <summary>Whether the state file names absolute paths relative to its folder.</summary>
    public bool SaveRelativePaths { get; init; }

    /// <summary>What the nodes save to unless fed.</summary>
    public string Filename { get; init; }
}
