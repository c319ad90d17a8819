using System.Text.RegularExpressions;

namespace Tensorflow.Summaries;

/// <summary>Summary operations and their log (python/summary/summary.py). Use <c>tf.summary</c>.</summary>
public partial class Summary
{
    /// <summary>Makes a writer of a TensorBoard log.</summary>
    /// <inheritdoc cref="Summaries.FileWriter(string, Graph, int, int, string, Session)"/>
    public FileWriter FileWriter(string logdir, Graph graph, int max_queue = 10, int flush_secs = 120, string filename_suffix = null, Session session = null) =>
        new(logdir, graph, max_queue, flush_secs, filename_suffix, session);

    /// <summary>A number under a tag.</summary>
    /// <param name="name">The name, also the tag.</param>
    /// <param name="tensor">The number: a real scalar <c>[]</c>.</param>
    /// <param name="collections">The collections that get it; null for the summaries.</param>
    /// <param name="family">Put before the tag; null for nothing.</param>
    /// <returns>A serialized Summary: a string scalar <c>[]</c>.</returns>
    public Tensor scalar(string name, Tensor tensor, string[] collections = null, string family = null) =>
        Add("ScalarSummary", name, tensor, collections, family);

    /// <summary>The distribution of a tensor under a tag.</summary>
    /// <param name="name">The name, also the tag.</param>
    /// <param name="tensor">Real numbers of any shape.</param>
    /// <inheritdoc cref="scalar"/>
    public Tensor histogram(string name, Tensor tensor, string[] collections = null, string family = null) =>
        Add("HistogramSummary", name, tensor, collections, family);

    /// <summary>Images under a tag each.</summary>
    /// <param name="name">The name, also the beginning of the tags.</param>
    /// <param name="tensor">uint8, or numbers that are scaled: <c>[batch, height, width, 1, 3 or 4]</c>.</param>
    /// <param name="max_outputs">Most images of a batch.</param>
    /// <inheritdoc cref="scalar"/>
    public Tensor image(string name, Tensor tensor, int max_outputs = 3, string[] collections = null, string family = null) =>
        Add("ImageSummary", name, tensor, collections, family, ("max_images", max_outputs));

    /// <summary>One summary of several.</summary>
    /// <param name="inputs">Serialized Summaries.</param>
    /// <param name="collections">The collections that get it; null for none.</param>
    /// <param name="name">The scope; null for "Merge".</param>
    public Tensor merge(Tensor[] inputs, string[] collections = null, string name = null)
    {
        using var scope = ops.OpenScope(Clean(name), "Merge", [.. inputs]);
        var merged = gen_ops.Apply("MergeSummary", name, [inputs]).output;
        collect(merged, collections?.ToList(), []);
        return merged;
    }

    /// <summary>One summary of all in a collection; null when it holds none.</summary>
    public Tensor merge_all(string key = "summaries", string scope = null, string name = null)
    {
        var summaries = ops.get_collection<Tensor>(key, scope);
        return summaries.Count == 0 ? null : merge([.. summaries], name: name);
    }

    /// <summary>Adds an operation or tensor to collections.</summary>
    /// <param name="val">What is added.</param>
    /// <param name="collections">The collections; null for the default ones.</param>
    /// <param name="default_collections">The default ones.</param>
    public void collect(ITensorOrOperation val, List<string> collections, List<string> default_collections)
    {
        foreach (var key in collections ?? default_collections)
        {
            ops.add_to_collection(key, val);
        }
    }

    /// <summary>The tag and the name scope of a summary; the scope is marked as used.</summary>
    public (string, string) summary_scope(string name, string family = null, string default_name = null, Tensor[] values = null)
    {
        family = Clean(family);
        name = Clean(name);
        using var scope = ops.OpenScope(family is null ? name : $"{family}/{name}", default_name, [.. values ?? []]);
        var tag = scope.Name.TrimEnd('/');
        return (family is null ? tag : $"{family}/{tag}", scope.Name);
    }

    private Tensor Add(string type, string name, Tensor tensor, string[] collections, string family, params (string, object)[] attrs)
    {
        var (tag, scope) = summary_scope(name, family, values: [tensor]);
        using var open = ops.OpenScope(scope, null, tensor);
        var summary = gen_ops.Apply(type, scope, [tag, tensor], attrs).output;
        collect(summary, collections?.ToList(), [ops.GraphKeys.SUMMARIES_]);
        return summary;
    }

    private static string Clean(string name)
    {
        if (name is null)
        {
            return null;
        }

        var clean = Forbidden().Replace(name, "_").TrimStart('/');
        if (clean != name)
        {
            Logging.Info($"Summary name {name} is illegal; using {clean} instead.");
        }

        return clean;
    }

    [GeneratedRegex(@"[^-/\w\.]")]
    private static partial Regex Forbidden();
}
