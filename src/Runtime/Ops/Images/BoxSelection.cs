namespace Reproductions.Runtime.Ops.Images;

/// <summary>Takes boxes by their scores, the best first, and leaves out, or lowers the scores of, those that overlap with one that was taken.</summary>
/// <param name="MaxCount">How many are taken at most.</param>
/// <param name="OverlapThreshold">A larger overlap leaves a box out.</param>
/// <param name="ScoreThreshold">Boxes of this score, or less, are left out.</param>
/// <param name="Softness">0, or the width of the bell by which an overlap, large or small, lowers a score instead.</param>
internal sealed record BoxSelection(int MaxCount, float OverlapThreshold, float ScoreThreshold, float Softness = 0)
{
    /// <summary>The numbers of the taken boxes and their scores.</summary>
    /// <param name="scores">A score a box.</param>
    /// <param name="overlap">The overlap of two boxes.</param>
    public List<(int Box, float Score)> Run(ReadOnlySpan<float> scores, Func<int, int, float> overlap)
    {
        var waiting = new PriorityQueue<(int Box, float Score, int Seen), (float Score, int Box)>(Comparer<(float Score, int Box)>.Create(
            (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Box.CompareTo(b.Box)));
        for (var i = 0; i < scores.Length; i++)
        {
            if (scores[i] > ScoreThreshold)
            {
                waiting.Enqueue((i, scores[i], 0), (scores[i], i));
            }
        }

        var taken = new List<(int Box, float Score)>();
        while (taken.Count < MaxCount && waiting.TryDequeue(out var next, out _))
        {
            if (Lowered(next, taken, overlap) is not { } score)
            {
                continue;
            }

            if (score == next.Score)
            {
                taken.Add((next.Box, score));
            }
            else if (score > ScoreThreshold)
            {
                waiting.Enqueue((next.Box, score, taken.Count), (score, next.Box));
            }
        }

        return taken;
    }

    // The score after all boxes that were taken since it was seen last; null when one of them leaves it out.
    private float? Lowered((int Box, float Score, int Seen) next, List<(int Box, float Score)> taken, Func<int, int, float> overlap)
    {
        var score = next.Score;
        for (var i = taken.Count - 1; i >= next.Seen; i--)
        {
            var shared = overlap(next.Box, taken[i].Box);
            if (Softness > 0)
            {
                score *= MathF.Exp(-0.5f / Softness * shared * shared);
                if (score <= ScoreThreshold)
                {
                    break;
                }
            }
            else if (shared > OverlapThreshold)
            {
                return null;
            }
        }

        return score;
    }
}
