using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Listings;

/// <summary>What a listing says of collections: lines <c># losses: a, b</c> with the names of the operations behind the members.</summary>
internal static class ListedCollections
{
    private static readonly string[] s_keys = ["variables", "trainable_variables", "local_variables", "metric_variables", "update_ops", "regularization_losses", "losses"];

    /// <summary>Holds the nodes and the collections that <paramref name="build"/> makes to a listing.</summary>
    public static void ShouldBeBuiltWithCollectionsBy(this ListedCase listed, Action build) => listed.ShouldBeBuiltBy(() =>
    {
        build();
        Collected().Should().Equal(Listed(listed), $"these are the collections of '{listed.Title}'");
    });

    private static string[] Listed(ListedCase listed) => [.. listed.Remarks.Where(r => Array.Exists(s_keys, k => r.StartsWith(k + ": ", StringComparison.Ordinal)))];

    private static IEnumerable<string> Collected()
    {
        foreach (var key in s_keys)
        {
            var names = tf.get_collection<object>(key).ConvertAll(NameOf);
            if (names.Count > 0)
            {
                yield return $"{key}: {string.Join(", ", names)}";
            }
        }
    }

    private static string NameOf(object member) => member switch
    {
        IVariableV1 variable => variable.Op.name,
        Tensor tensor => tensor.op.name,
        Operation operation => operation.name,
        _ => throw new ArgumentException($"A collection holds a {member.GetType()}."),
    };
}
