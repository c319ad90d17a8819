namespace Tensorflow;

/// <summary>Keys of the collections that a SavedModel's meta graphs have, and names of its files.</summary>
internal static class SavedModelCollections
{
    /// <summary>AssetFileDefs as Any.</summary>
    public const string Assets = "saved_model_assets";

    /// <summary>The operation that runs after loading.</summary>
    public const string MainOp = "saved_model_main_op";

    /// <summary>The same, as older versions call it.</summary>
    public const string LegacyInitOp = "legacy_init_op";

    /// <summary>The signature of the same operation, as newer versions call it.</summary>
    public const string InitOpSignature = "__saved_model_init_op";

    /// <summary>The folder of asset files.</summary>
    public const string AssetsFolder = "assets";
}
