using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Ctc;

/// <summary>The prefixes that a search keeps, with the probability of each (Graves, Supervised Sequence Labelling, 7.5.3; core/util/ctc/ctc_beam_search.h).</summary>
/// <param name="classes">The number of classes; the last one is the blank.</param>
/// <param name="width">The number of prefixes that are kept; from 1.</param>
internal sealed class CtcBeam(int classes, int width)
{
    private List<CtcPrefix> _kept = [CtcPrefix.Root()];

    /// <summary>Takes the scores of one step.</summary>
    public void Step(double[] scores)
    {
        var most = scores.Max();
        var before = _kept;
        before.ForEach(p => p.Remember());
        _kept = [];
        foreach (var prefix in before)
        {
            prefix.Continue(scores, most, classes - 1);
            Insert(prefix);
        }

        foreach (var prefix in before.Where(p => IsCandidate(p.TotalBefore)))
        {
            for (var label = 0; label < classes - 1; label++)
            {
                var child = prefix.Child(label);
                if (child.IsActive)
                {
                    continue;
                }

                child.Begin(scores[label] - most);
                if (!IsCandidate(child.Total))
                {
                    child.Forget();
                    continue;
                }

                if (_kept.Count == width)
                {
                    _kept[^1].ForgetNow();
                    _kept.RemoveAt(width - 1);
                }

                Insert(child);
            }
        }
    }

    /// <summary>The likeliest prefixes, the best one first.</summary>
    /// <exception cref="InvalidArgumentError">Fewer are kept.</exception>
    public IReadOnlyList<CtcPrefix> Best(int count) => count <= _kept.Count
        ? _kept[..count]
        : throw new InvalidArgumentError("Less leaves in the beam search than requested.");

    private bool IsCandidate(double total) => total > double.NegativeInfinity && (_kept.Count < width || total > _kept[^1].Total);

    private void Insert(CtcPrefix prefix)
    {
        var at = _kept.Count;
        while (at > 0 && prefix.Total > _kept[at - 1].Total)
        {
            at--;
        }

        _kept.Insert(at, prefix);
    }
}
