using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Execution;

/// <summary>What a run feeds, fetches and targets, in order: the key of a plan.</summary>
internal sealed class RunSignature : IEquatable<RunSignature>
{
    private readonly int _hash;

    public RunSignature(Endpoint[] feeds, Endpoint[] fetches, Node[] targets)
    {
        Feeds = feeds;
        Fetches = fetches;
        Targets = targets;
        var hash = (feeds.Length * 31) + fetches.Length;
        foreach (var feed in feeds)
        {
            hash = (hash * 31) + (feed.Node.Id * 7) + feed.Index;
        }

        foreach (var fetch in fetches)
        {
            hash = (hash * 37) + (fetch.Node.Id * 7) + fetch.Index;
        }

        foreach (var target in targets)
        {
            hash = (hash * 41) + target.Id;
        }

        _hash = hash;
    }

    public Endpoint[] Feeds { get; }

    public Endpoint[] Fetches { get; }

    public Node[] Targets { get; }

    /// <summary>True when a run asks for the same, without making a signature for it.</summary>
    public bool Matches(IReadOnlyList<KeyValuePair<Endpoint, Tensor>> feeds, IReadOnlyList<Endpoint> fetches, IReadOnlyList<Node> targets)
    {
        if (feeds.Count != Feeds.Length || fetches.Count != Fetches.Length || targets.Count != Targets.Length)
        {
            return false;
        }

        for (var i = 0; i < Feeds.Length; i++)
        {
            var feed = feeds[i].Key;
            if (!ReferenceEquals(feed.Node, Feeds[i].Node) || feed.Index != Feeds[i].Index)
            {
                return false;
            }
        }

        for (var i = 0; i < Fetches.Length; i++)
        {
            var fetch = fetches[i];
            if (!ReferenceEquals(fetch.Node, Fetches[i].Node) || fetch.Index != Fetches[i].Index)
            {
                return false;
            }
        }

        for (var i = 0; i < Targets.Length; i++)
        {
            if (!ReferenceEquals(targets[i], Targets[i]))
            {
                return false;
            }
        }

        return true;
    }

    public bool Equals(RunSignature? other)
    {
        if (other is null || _hash != other._hash || Targets.Length != other.Targets.Length)
        {
            return false;
        }

        for (var i = 0; i < Targets.Length; i++)
        {
            if (!ReferenceEquals(Targets[i], other.Targets[i]))
            {
                return false;
            }
        }

        return Same(Feeds, other.Feeds) && Same(Fetches, other.Fetches);
    }

    public override bool Equals(object? obj) => Equals(obj as RunSignature);

    public override int GetHashCode() => _hash;

    private static bool Same(Endpoint[] first, Endpoint[] second)
    {
        if (first.Length != second.Length)
        {
            return false;
        }

        for (var i = 0; i < first.Length; i++)
        {
            if (!ReferenceEquals(first[i].Node, second[i].Node) || first[i].Index != second[i].Index)
            {
                return false;
            }
        }

        return true;
    }
}
