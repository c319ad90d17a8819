namespace Tensorflow;

/// <summary>Tags of meta graphs (python/saved_model/tag_constants.py).</summary>
public static class tag_constants
{
    /// <summary>For serving.</summary>
    public const string SERVING = "serve";

    /// <summary>For training.</summary>
    public const string TRAINING = "train";

    /// <summary>For evaluation.</summary>
    public const string EVAL = "eval";

    /// <summary>For a GPU.</summary>
    public const string GPU = "gpu";
}
