using System.Collections;

namespace Tensorflow;

/// <content>Runs in parts (python/client/session.py).</content>
public partial class BaseSession
{
    /// <summary>Begins a run whose feeds come, and whose fetches go, in parts.</summary>
    /// <param name="fetches">All that may be fetched: a structure as for <see cref="RunMany(object, FeedItem[])"/>. Operations in it run as soon as they can.</param>
    /// <param name="feeds">The tensors that will be fed, or their names: one or a list; null for none.</param>
    /// <returns>The handle for <see cref="partial_run"/>.</returns>
    /// <exception cref="RuntimeError">The session is closed, or its graph empty.</exception>
    /// <exception cref="TypeError">A fetch or feed is no element of a graph.</exception>
    /// <exception cref="ValueError">A fetch or feed is not of this graph.</exception>
    /// <exception cref="InvalidArgumentError">A tensor is fed twice, or fed and fetched, or nothing is fetched.</exception>
    /// <exception cref="UnimplementedError">The run needs a loop or a branch; run it in one piece.</exception>
    public string partial_run_setup(object fetches, object feeds = null)
    {
        CheckOpen();
        CheckNotEmpty();
        var fed = FeedList(feeds).Select(KeyOfFeed).ToList();
        var mapper = new FetchMapper(graph, fetches);
        return Runtime.PartialRunSetup(fed, mapper.Tensors, mapper.Targets);
    }

    /// <summary>Goes on with a run in parts: feeds, runs all that became possible, and fetches. Each tensor is fed, and fetched, once in the whole run.</summary>
    /// <param name="handle">What <see cref="partial_run_setup"/> gave; null for an ordinary run.</param>
    /// <param name="fetches">Tensors of those that the setup named, in any structure; no operations.</param>
    /// <param name="feed_dict">Values of tensors that the setup named.</param>
    /// <returns>The structure of <paramref name="fetches"/> with a <see cref="NDArray"/> in place of each tensor.</returns>
    /// <exception cref="RuntimeError">The session is closed, or an operation is fetched.</exception>
    /// <exception cref="InvalidArgumentError">The run is over, or a feed or fetch does not belong in this part.</exception>
    /// <exception cref="DeadlineExceededError">The part took longer than the session's config allows; the run is over.</exception>
    public object partial_run(string handle, object fetches, params FeedItem[] feed_dict)
    {
        if (handle is null)
        {
            return RunMany(fetches, feed_dict);
        }

        CheckOpen();
        CheckNotEmpty();
        var feeds = FeedReader.Read(graph, feed_dict ?? []);
        var mapper = new FetchMapper(graph, fetches);
        if (mapper.Targets.Count > 0)
        {
            throw new RuntimeError("partial_run() requires empty target_list.");
        }

        var values = feeds.ToDictionary(f => f.Key, f => f.Value);
        var endpoints = mapper.Tensors.Where(t => !values.ContainsKey(t)).ToList();
        if (endpoints.Count > 0 || feeds.Count > 0)
        {
            foreach (var (endpoint, value) in endpoints.Zip(Runtime.PartialRun(handle, feeds, endpoints)))
            {
                values.Add(endpoint, value);
            }
        }

        return mapper.Rebuild(values);
    }

    private static IEnumerable<object> FeedList(object feeds) => feeds switch
    {
        null => [],
        IEnumerable list and not string and not Tensor => list.Cast<object>(),
        _ => [feeds],
    };

    private Endpoint KeyOfFeed(object feed)
    {
        const string Prefix = "Cannot interpret feed_list key as Tensor: ";
        try
        {
            return ((Tensor)graph.as_graph_element(feed, allow_operation: false)).Endpoint;
        }
        catch (TypeError error)
        {
            throw new TypeError(Prefix + error.Message, error);
        }
        catch (KeyError error)
        {
            throw new KeyError(Prefix + error.Message, error);
        }
        catch (ValueError error)
        {
            throw new ValueError(Prefix + error.Message, error);
        }
    }
}
