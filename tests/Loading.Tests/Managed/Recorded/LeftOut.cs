namespace Reproductions.Tests.Loading.Managed.Recorded;

/// <summary>The recorded cases that are not repeated.</summary>
internal static class LeftOut
{
    private const string Eager = "what Python's eager mode does: there is none here; TensorFlow.NET's difference stands in the ledger";

    /// <summary>Case to reason.</summary>
    public static IReadOnlyDictionary<string, string> Cases { get; } = new Dictionary<string, string>
    {
        ["R11 save_weights, same builder, load_weights, evaluate"] = "Keras's: TensorFlow.NET alone gets it wrong",
        ["R29 saver.save(None, path) in eager mode"] = Eager,
        ["R29 saver.restore(None, path) in eager mode"] = Eager,
        ["R29 Saver() without var_list in eager mode"] = Eager,
        ["R29 import_meta_graph in eager mode"] = Eager,
        ["R29 placeholder in eager mode"] = Eager,
        ["R29 Session().run in eager mode"] = Eager,
    };
}
