namespace Tensorflow;

/// <summary>Names of signatures (python/saved_model/signature_constants.py).</summary>
public static class signature_constants
{
    /// <summary>The signature that servers take unless told otherwise.</summary>
    public const string DEFAULT_SERVING_SIGNATURE_DEF_KEY = "serving_default";

    /// <summary>The method of signatures with named inputs and outputs.</summary>
    public const string PREDICT_METHOD_NAME = "tensorflow/serving/predict";

    /// <summary>The method of classifiers.</summary>
    public const string CLASSIFY_METHOD_NAME = "tensorflow/serving/classify";

    /// <summary>The method of regressions.</summary>
    public const string REGRESS_METHOD_NAME = "tensorflow/serving/regress";
}
