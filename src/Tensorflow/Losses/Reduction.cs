namespace Tensorflow;

/// <summary>How a loss of many elements becomes one number.</summary>
public static class Reduction
{
    /// <summary>It stays as it is.</summary>
    public const string NONE = "none";

    /// <summary>The sum.</summary>
    public const string SUM = "weighted_sum";

    /// <summary>The sum divided by the sum of the weights.</summary>
    public const string WEIGHTED_MEAN = "weighted_mean";

    /// <summary>The sum divided by the number of elements.</summary>
    public const string SUM_OVER_BATCH_SIZE = "weighted_sum_over_batch_size";

    /// <summary>The sum divided by the number of weights that are not zero.</summary>
    public const string SUM_BY_NONZERO_WEIGHTS = "weighted_sum_by_nonzero_weights";
}
