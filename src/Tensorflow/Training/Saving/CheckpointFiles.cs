using System.Text.RegularExpressions;

namespace Tensorflow;

/// <summary>The files that belong to a checkpoint, found by their exact names: TensorFlow takes a prefix with <c>*</c> for a pattern and deletes the neighbours too.</summary>
internal static partial class CheckpointFiles
{
    private const string V1ShardDigits = "?????";

    /// <summary>The prefix without the shard part of a V1 name.</summary>
    public static string WithoutShard(string path) => ShardForm().Replace(path, "");

    /// <summary>Deletes the index and data files of a checkpoint; its meta graph stays.</summary>
    public static void DeleteValues(string prefix, SaverDef.Types.CheckpointFormatVersion version)
    {
        if (version != SaverDef.Types.CheckpointFormatVersion.V2)
        {
            DeleteAll(prefix, "");
            return;
        }

        File.Delete(prefix + ".index");
        DeleteAll(prefix, ".data-?????-of-?????");
    }

    private static void DeleteAll(string prefix, string ending)
    {
        var folder = Path.GetDirectoryName(prefix) is { Length: > 0 } parent ? parent : ".";
        if (!Directory.Exists(folder))
        {
            return;
        }

        var name = Regex.Escape(Path.GetFileName(prefix)).Replace(Regex.Escape(V1ShardDigits), @"\d{5}", StringComparison.Ordinal);
        var files = new Regex($"^{name}{Regex.Escape(ending).Replace(@"\?", @"\d", StringComparison.Ordinal)}$", RegexOptions.CultureInvariant);
        foreach (var file in Directory.EnumerateFiles(folder).Where(f => files.IsMatch(Path.GetFileName(f))).ToList())
        {
            File.Delete(file);
        }
    }

    [GeneratedRegex(@"-[\d\?]+-of-\d+$")]
    private static partial Regex ShardForm();
}
