namespace Tensorflow;

/// <content>Layers, losses and metrics.</content>
public partial class tensorflow
{
    /// <summary>Layers that make their variables.</summary>
    public Layers.LayersApi layers { get; } = new();

    /// <summary>Losses, collected under <c>losses</c>.</summary>
    public LossesImpl losses { get; } = new();

    /// <summary>Measures that are gathered over several runs in local variables.</summary>
    public Metrics.MetricsApi metrics { get; } = new();
}
