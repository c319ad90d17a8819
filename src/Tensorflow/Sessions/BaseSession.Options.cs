namespace Tensorflow;

/// <content>Runs with options of their own.</content>
public partial class BaseSession
{
    /// <summary>Runs a tensor or an operation.</summary>
    /// <param name="fetche">The tensor or operation.</param>
    /// <param name="feed_dict">The fed values; null for none.</param>
    /// <param name="options"><c>timeout_in_ms</c> is the longest time of the run; 0 for the one in the session's config. The other fields have no effect.</param>
    /// <returns>The tensor's value; null for an operation.</returns>
    /// <exception cref="DeadlineExceededError">The run took longer. What it wrote to variables before stays; a kernel that computes is not interrupted.</exception>
    public NDArray run(ITensorOrOperation fetche, FeedItem[] feed_dict, RunOptions options) => (NDArray)RunMany(fetche, feed_dict, options);

    /// <summary>Runs a structure of nested lists, arrays and dictionaries.</summary>
    /// <param name="fetches">The structure.</param>
    /// <param name="feed_dict">The fed values; null for none.</param>
    /// <param name="options"><c>timeout_in_ms</c> is the longest time of the run; 0 for the one in the session's config. The other fields have no effect.</param>
    /// <returns>The same structure: <see cref="NDArray"/> for tensors, null for operations.</returns>
    /// <exception cref="DeadlineExceededError">The run took longer. What it wrote to variables before stays; a kernel that computes is not interrupted.</exception>
    public object RunMany(object fetches, FeedItem[] feed_dict, RunOptions options) => RunLimited(fetches, feed_dict, LimitOf(options?.TimeoutInMs ?? 0));

    // A timer takes no more than this; nobody waits 24 days.
    private static TimeSpan LimitOf(long milliseconds) => TimeSpan.FromMilliseconds((double)Math.Clamp(milliseconds, 0, int.MaxValue));
}
