namespace Reproductions.Runtime.Formats.Graphs;

/// <summary>Reads and writes the folder of a SavedModel, as far as its protos go. Thread-safe: it holds no state.</summary>
public static class SavedModelFile
{
    /// <summary>Name of the binary form.</summary>
    public const string BinaryName = "saved_model.pb";

    /// <summary>Name of the text form.</summary>
    public const string TextName = "saved_model.pbtxt";

    /// <summary>The checkpoint's place in the folder, without the endings of its files.</summary>
    public const string VariablesPrefix = "variables/variables";

    /// <summary>True when the folder holds a SavedModel.</summary>
    public static bool Exists(string directory) => File.Exists(Path.Combine(directory, BinaryName)) || File.Exists(Path.Combine(directory, TextName));

    /// <summary>Reads the SavedModel of a folder; the binary form is taken when both are there.</summary>
    /// <exception cref="NotFoundError">The folder holds neither form.</exception>
    /// <exception cref="DataLossError">The file does not parse.</exception>
    public static SavedModel Read(string directory)
    {
        if (directory is null)
        {
            throw new NotFoundError("SavedModel file does not exist at: None. Give the folder that holds saved_model.pb.");
        }

        foreach (var name in (ReadOnlySpan<string>)[BinaryName, TextName])
        {
            var path = Path.Combine(directory, name);
            if (File.Exists(path))
            {
                return GraphFile.Read(path, SavedModel.Parser, "SavedModel");
            }
        }

        throw new NotFoundError($"SavedModel file does not exist at: {directory}/{{{TextName}|{BinaryName}}}");
    }

    /// <summary>The graph with exactly the tags, in any order.</summary>
    /// <exception cref="NotFoundError">None has them.</exception>
    public static MetaGraphDef Find(SavedModel model, IReadOnlyCollection<string> tags)
    {
        var wanted = tags.ToHashSet();
        var available = string.Join(", ", model.MetaGraphs.Select(m => "{" + string.Join(", ", (m.MetaInfoDef?.Tags ?? []).Select(t => $"'{t}'")) + "}"));
        return model.MetaGraphs.FirstOrDefault(m => wanted.SetEquals(m.MetaInfoDef?.Tags ?? []))
            ?? throw new NotFoundError($"MetaGraphDef associated with tags {string.Join(", ", tags.Select(t => $"'{t}'"))} could not be found in SavedModel. To inspect available tag-sets in the SavedModel, please use the SavedModel CLI: `saved_model_cli`. It has these: {available}.");
    }

    /// <summary>Writes the SavedModel of a folder, which must exist.</summary>
    /// <exception cref="NotOkStatusException">The disk refuses.</exception>
    public static void Write(string directory, SavedModel model, bool asText) =>
        GraphFile.Write(Path.Combine(directory, asText ? TextName : BinaryName), model, asText);
}
