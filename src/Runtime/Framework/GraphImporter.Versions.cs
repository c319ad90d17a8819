namespace Reproductions.Runtime.Framework;

/// <content>Versions and function library.</content>
internal sealed partial class GraphImporter
{
    private void CheckVersions()
    {
        var versions = def.Versions ?? new VersionDef();
        if (versions.MinConsumer > Graph.ProducerVersion && versions.MinConsumer > 0)
        {
            throw new InvalidArgumentError($"GraphDef min consumer version {versions.MinConsumer} above current version {Graph.ProducerVersion} for TensorFlow 1.13.1.  Please upgrade TensorFlow.");
        }

        if (versions.BadConsumers.Contains(Graph.ProducerVersion))
        {
            throw new InvalidArgumentError($"GraphDef disallows consumer version {Graph.ProducerVersion}.  Please upgrade TensorFlow: this version is likely buggy.");
        }
    }

    private void MergeVersions()
    {
        if (def.Versions is not { } incoming)
        {
            return;
        }

        graph.Versions.Producer = Math.Min(graph.Versions.Producer, incoming.Producer);
        graph.Versions.MinConsumer = Math.Max(graph.Versions.MinConsumer, incoming.MinConsumer);
        foreach (var bad in incoming.BadConsumers.Where(b => !graph.Versions.BadConsumers.Contains(b)))
        {
            graph.Versions.BadConsumers.Add(bad);
        }
    }

    private void MergeLibrary()
    {
        if (def.Library is { } library && library.CalculateSize() > 0)
        {
            graph.Library ??= new FunctionDefLibrary();
            foreach (var function in library.Function.Where(f => f.Signature is not null && graph.Library.Function.All(g => g.Signature.Name != f.Signature.Name)))
            {
                graph.Library.Function.Add(function);
            }

            foreach (var gradient in library.Gradient.Where(g => !graph.Library.Gradient.Contains(g)))
            {
                graph.Library.Gradient.Add(gradient);
            }
        }
    }
}
